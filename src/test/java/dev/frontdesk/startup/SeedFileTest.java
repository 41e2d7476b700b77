package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.settings.BadSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFileTest {

    @Test
    void bothListsMayBeMissing() {
        assertThatCode(() -> SeedFile.parse("any.json", "{}")).doesNotThrowAnyException();
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThatCode(() -> SeedFile.parse("any.json", "\ufeff{\"companyNumbers\": []}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON object                              | ''",
                "no JSON object                              | []",
                "no JSON object                              | {'users': [}",
                "people is unknown                           | {'people': []}",
                "users must be a list                        | {'users': {}}",
                "users[0] must be an object                  | {'users': ['Jane']}",
                "users[1].name must be a text                | {'users': [{'name': 'Jane'}, {'name': 5}]}",
                "users[0].title is unknown                   | {'users': [{'name': 'Jane', 'title': 'CEO'}]}",
                "users[0].numbers[0].label must be a text    | {'users': [{'name': 'Jane', 'numbers': [{'label': 1}]}]}",
                "users has the name Jane twice               | {'users': [{'name': 'Jane'}, {'name': 'Jane '}]}",
                "users has the email J@a.example twice       | {'users': [{'name': 'Jane', 'email': 'j@a.example'},"
                        + " {'name': 'Joe', 'email': 'J@a.example'}]}",
                "users[0].numbers has the name A twice       | {'users': [{'name': 'Jane', 'numbers': [{'label': 'a'},"
                        + " {'label': 'A'}]}]}",
                "users[0].hours must be the name of a sched  | {'users': [{'name': 'A', 'hours': 'Office'}]}",
                "stages[0].users[1] must be the name of a u  | {'users': [{'name': 'A'}], 'companyNumbers': [{'name':"
                        + " 'L', 'phoneNumber': '+441234567', 'stages': [{'users': ['A', 'B']}]}]}",
                "the endpoint +441234567 is used twice       | {'companyNumbers': [{'name': 'A', 'phoneNumber':"
                        + " '+441234567'}], 'users': [{'name': 'B', 'numbers': [{'phoneNumber': '+441234567'}]}]}",
            })
    void whatIsWrongIsSaidWithTheFilesNameAndThePlace(String fault, String text) {
        assertThatThrownBy(() -> SeedFile.parse("any.json", text.replace('\'', '"')))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("any.json")
                .hasMessageContaining(fault)
                .hasMessageContaining("SEEDS");
    }
}
