package dev.frontdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.carrier.host.Frontdesk;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that the tables enforce against any change, also by hand. Each test rolls its transaction back. */
class DirectoryTablesIT {

    private final DataSource database = Frontdesk.running().database();
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everyChangeMadeByHandMovesTheVersion() throws SQLException {
        long before = version();
        execute("insert into user_account (name) values ('Any')");
        long afterUser = version();
        execute("insert into company_number (name, sip_endpoint) values ('Any', 'sip:hand1@phone.plivo.com')");
        long afterLine = version();
        execute("update company_number set name = 'Other' where sip_endpoint = 'sip:hand1@phone.plivo.com'");
        long afterChange = version();
        execute("delete from company_number where sip_endpoint = 'sip:hand1@phone.plivo.com'");

        assertThat(afterUser).isGreaterThan(before);
        assertThat(afterLine).isGreaterThan(afterUser);
        assertThat(afterChange).isGreaterThan(afterLine);
        assertThat(version()).isGreaterThan(afterChange);
    }

    @Test
    void anAppMadeByHandCannotTakeALinesEndpoint() throws SQLException {
        execute("insert into company_number (name, sip_endpoint) values ('Any', 'sip:hand2@phone.plivo.com')");
        execute("insert into user_account (name) values ('Any')");

        assertThatThrownBy(() -> execute("insert into user_number (user_id, label, sip_endpoint)"
                        + " select max(id), 'any', 'sips:hand2@PHONE.plivo.com:5061' from user_account"))
                .isInstanceOf(SQLException.class)
                .extracting(fault -> ((SQLException) fault).getSQLState())
                .isEqualTo("23505");
    }

    @Test
    void aPairOfAnEarlierVersionStaysAndLetsItsOtherFieldsBeChanged() throws SQLException {
        execute("alter table company_number disable trigger company_number_name_is_new");
        execute("insert into company_number (name, sip_endpoint) values ('Twin', 'sip:hand3@phone.plivo.com')");
        execute("insert into company_number (name, sip_endpoint) values ('TWIN', 'sip:hand4@phone.plivo.com')");
        execute("alter table company_number enable trigger company_number_name_is_new");

        execute("update company_number set sip_endpoint = 'sip:hand5@phone.plivo.com' where name = 'TWIN'");

        assertThatThrownBy(() -> execute("update company_number set name = 'twin' where name = 'TWIN'"))
                .isInstanceOf(SQLException.class)
                .extracting(fault -> ((SQLException) fault).getSQLState())
                .isEqualTo("FD001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Any', null, null",
                "'', null, '+442071838751'",
                "'Any', null, '02071838751'",
                "'Any', 'sales@phone.plivo.com', null",
                "E'two\\nlines', null, '+442071838751'",
            })
    void aMalformedLineMadeByHandIsRefused(String values) {
        assertThatThrownBy(() -> execute(
                        "insert into company_number (name, sip_endpoint, phone_number) values (" + values + ")"))
                .isInstanceOf(SQLException.class)
                .extracting(fault -> ((SQLException) fault).getSQLState())
                .isEqualTo("23514");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:Jane160408155457@phone.plivo.com",
                "sips:a.b-c_d!~*&=+$,@HOST.example.COM:5061",
                "sip:+442071838750@phone.plivo.com",
                "+442071838750",
            })
    void tablesAndCodeCompareEndpointsAlike(String address) throws SQLException {
        assertThat(string("select endpoint_key('" + address + "')")).isEqualTo(Endpoint.key(address));
    }

    private long version() throws SQLException {
        return Long.parseLong(string("select version from directory_version"));
    }

    private String string(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
