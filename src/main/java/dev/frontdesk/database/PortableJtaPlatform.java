package dev.frontdesk.database;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformException;

/** Finds the server's transaction manager for Hibernate. The standard fixes only one of the two JNDI names. */
public final class PortableJtaPlatform extends AbstractJtaPlatform {

    private static final long serialVersionUID = 1L;

    /** Payara and GlassFish; WildFly; Open Liberty. */
    private static final List<String> TRANSACTION_MANAGERS = List.of(
            "java:appserver/TransactionManager", "java:jboss/TransactionManager", "java:comp/TransactionManager");

    @Override
    protected TransactionManager locateTransactionManager() {
        for (String name : TRANSACTION_MANAGERS) {
            try {
                return (TransactionManager) new InitialContext().lookup(name);
            } catch (NamingException notThisServer) {
                continue;
            }
        }
        throw new JtaPlatformException("No transaction manager under any of " + TRANSACTION_MANAGERS);
    }

    @Override
    protected UserTransaction locateUserTransaction() {
        try {
            return (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
        } catch (NamingException missing) {
            throw new JtaPlatformException("No user transaction under java:comp/UserTransaction", missing);
        }
    }
}
