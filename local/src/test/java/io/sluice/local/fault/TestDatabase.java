package io.sluice.local.fault;

import io.sluice.local.postgres.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database of its own on a Postgres that may be restarted.
 *
 * @param url for JDBC
 * @param user who owns it
 */
record TestDatabase(String url, String user) {

    private static final String WATCH =
            """
            create table went_back (name text, key text, version bigint);
            create function note_going_back() returns trigger language plpgsql as $$
            begin
                if new.version <= old.version then
                    insert into public.went_back
                    values (tg_table_name,
                            coalesce(to_jsonb(old)->>'id', to_jsonb(old)->>'account'),
                            new.version);
                end if;
                return new;
            end $$;
            create trigger watch before update on sluice.alert_groups
                for each row execute function note_going_back();
            create trigger watch before update on sluice.account_risk
                for each row execute function note_going_back();
            """;

    /** Makes it. */
    static TestDatabase create(LocalPostgres postgres, String name) {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        String url = postgres.url().replaceFirst("/[^/]*$", "/" + name);
        return new TestDatabase(url, postgres.user());
    }

    /** From now on {@link TableQueries#WENT_BACK} finds rows that an older version replaced. */
    void watchVersions() {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(WATCH);
        } catch (SQLException e) {
            throw new IllegalStateException("no trigger in " + url, e);
        }
    }

    /** Takes it away, whoever is still connected. */
    void drop() {
        String name = url.substring(url.lastIndexOf('/') + 1);
        String other = url.replaceFirst("/[^/]*$", "/" + user);
        try (Connection connection = DriverManager.getConnection(other, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database \"" + name + "\" with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " stays", e);
        }
    }

    /** Rows of a query as key and content; a key that comes twice is an error. */
    Map<String, String> rows(String query) {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                String earlier = rows.put(found.getString(1), found.getString(2));
                if (earlier != null) {
                    throw new AssertionError("two rows of " + found.getString(1) + ": " + query);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("Postgres can't be asked: " + query, e);
        }
        return rows;
    }
}
