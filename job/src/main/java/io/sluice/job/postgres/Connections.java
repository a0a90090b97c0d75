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

    /** Of connections whose statements may take as long as they take, as migrations do. */
    static DataSource patient(PostgresSettings postgres) throws SQLException, IOException {
        return source(postgres, NO_END);
    }

    /** Not the driver manager, which knows only drivers of its own class loader. */
    private static DataSource source(PostgresSettings postgres, int answerSeconds)
            throws SQLException, IOException {
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
