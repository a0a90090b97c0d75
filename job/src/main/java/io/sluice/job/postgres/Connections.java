package io.sluice.job.postgres;

import io.sluice.job.config.PostgresSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections. */
public final class Connections {

    /** Seconds until a server that doesn't answer counts as away. */
    private static final int CONNECT_SECONDS = 10;

    /** Seconds until a start gives up: one server that is away, and the login to another. */
    private static final int LOGIN_SECONDS = 15;

    private static final int ANSWER_SECONDS = 60;
    private static final int NO_END = 0;

    private Connections() {}

    /**
     * A new connection that commits each statement.
     *
     * @throws IOException if the password's file can't be read
     */
    public static Connection open(PostgresSettings postgres) throws SQLException, IOException {
        return source(postgres, ANSWER_SECONDS).getConnection();
    }

    /**
     * Of connections whose statements may take as long as they take, as migrations do. Only the
     * login has an end.
     */
    static DataSource patient(PostgresSettings postgres) throws SQLException, IOException {
        PGSimpleDataSource source = source(postgres, NO_END);
        source.setLoginTimeout(LOGIN_SECONDS);
        return source;
    }

    /** Not the driver manager, which knows only drivers of its own class loader. */
    private static PGSimpleDataSource source(PostgresSettings postgres, int answerSeconds)
            throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(postgres.user());
        source.setPassword(postgres.currentPassword());
        source.setSslMode(postgres.sslMode().value());
        source.setSslRootCert(postgres.rootCertificate());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(answerSeconds);
        source.setTcpKeepAlive(true);
        source.setApplicationName("sluice");
        return source;
    }
}
