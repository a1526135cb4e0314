package dev.vouch.customer;

import dev.vouch.Api;
import dev.vouch.DatabaseWire;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.id.PlatformId;
import java.sql.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class ListPlanTests {
    @Test
    void explore() throws Exception {
        TestDatabase database = TestDatabase.create();
        DatabaseWire wire = DatabaseWire.to(database);
        try (Instance instance = Instance.on(database, wire.arguments())) {
            Api operator = Api.asOperator(instance.port());
            String id = operator.newPlatform();
            UUID platform = PlatformId.of(id).uuid();
            Api api = operator.withKeyOf(id, "platform");
            long t0 = System.nanoTime();
            ManyCustomers.insert(database, platform, 200_000);
            for (int i = 0; i < 3; i++)
                ManyCustomers.insert(
                        database, PlatformId.of(operator.newPlatform()).uuid(), 20_000);
            System.out.println("FILLED " + (System.nanoTime() - t0) / 1000000);
            Map<String, String[]> queries = new LinkedHashMap<>();
            queries.put("", new String[] {});
            queries.put("type=business", new String[] {"varchar", "BUSINESS"});
            queries.put("status=suspended", new String[] {"varchar", "SUSPENDED"});
            queries.put("status=deleted", new String[] {"varchar", "DELETED"});
            queries.put("kyc_status=manual_review", new String[] {"varchar", "MANUAL_REVIEW"});
            queries.put("kyc_status=rejected", new String[] {"varchar", "REJECTED"});
            queries.put("standing=restricted", new String[] {"timestamptz", "2026-11-01Z"});
            queries.put("standing=active", new String[] {"timestamptz", "2026-11-01Z"});
            queries.put("risk_rating=high", new String[] {"varchar", "HIGH"});
            queries.put("endorsement=can_wire_transfer", new String[] {"varchar", "CAN_WIRE_TRANSFER"});
            queries.put("email=user77777@x.io", new String[] {"varchar", "user77777@x.io"});
            queries.put("external_id=user-77777", new String[] {"varchar", "user-77777"});
            queries.put("metadata%5Bnumber%5D=77777", new String[] {"varchar", "{\"number\":\"77777\"}"});
            queries.put("metadata%5Bgroup%5D=77", new String[] {"varchar", "{\"group\":\"77\"}"});
            queries.put("metadata%5Btier%5D=gold", new String[] {"varchar", "{\"tier\":\"gold\"}"});
            queries.put("metadata%5Btier%5D=none", new String[] {"varchar", "{\"tier\":\"none\"}"});
            queries.put("created_before=2026-01-02T00:00:00Z", new String[] {"timestamptz", "2026-01-02Z"});
            queries.put("updated_before=2026-01-01T01:00:00Z", new String[] {"timestamptz", "2026-01-01 01:00Z"});
            queries.put("updated_after=2026-05-19T20:00:00Z", new String[] {"timestamptz", "2026-05-19 20:00Z"});
            for (var q : queries.entrySet()) {
                List<List<String>> trips = wire.during(() -> {
                    for (int i = 0; i < 9; i++) {
                        long t = System.nanoTime();
                        var a = api.get("/v0/customers?" + q.getKey());
                        if (i == 0 || i == 8)
                            System.out.println("Q " + a.status() + " "
                                    + (a.status() != 200
                                            ? a
                                            : a.json().at("/data").size()) + " us " + (System.nanoTime() - t) / 1000
                                    + " " + q.getKey());
                    }
                });
                List<String> last = trips.get(trips.size() - 1);
                String sql = last.get(last.size() - 1);
                try (Connection c = database.connect();
                        Statement s = c.createStatement()) {
                    s.execute("set role vouch_app; set app.platform = '" + platform + "'");
                    String types = "uuid,timestamptz,uuid";
                    for (int i = 0; i < q.getValue().length; i += 2) types += "," + q.getValue()[i];
                    System.out.println("SQL " + sql.replace('\n', ' '));
                    if (sql.contains("is_full")) {
                        String a = types + ",uuid,timestamptz,uuid" + types.substring(21);
                        types = "uuid,timestamptz,uuid," + types + (types.substring(21));
                        types = "uuid,timestamptz,uuid,uuid,timestamptz,uuid"
                                + (q.getValue().length > 0 ? "," + q.getValue()[0] : "") + ",uuid,timestamptz,uuid"
                                + (q.getValue().length > 0 ? "," + q.getValue()[0] : "");
                    }
                    s.execute("prepare page (" + types + ") as " + sql);
                    for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
                        s.execute("set plan_cache_mode = " + mode);
                        String args = "'" + platform + "', '9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'";
                        for (int i = 1; i < q.getValue().length; i += 2) args += ",'" + q.getValue()[i] + "'";
                        if (sql.contains("is_full")) {
                            String base = "'" + platform + "', '9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'";
                            args = base + "," + args + "," + args;
                        }
                        ResultSet r = s.executeQuery(
                                "explain (analyze, buffers, timing off, costs on) execute page(" + args + ")");
                        StringBuilder b = new StringBuilder();
                        while (r.next()) {
                            String l = r.getString(1);
                            if (l.matches(".*(Scan|Sort|Limit|BitmapAnd|Buffers: |Filter:|Removed).*")
                                    && !l.contains("Sort Key"))
                                b.append("\n      ").append(l);
                        }
                        System.out.println("PLAN " + q.getKey() + " " + mode + b);
                    }
                }
            }
        }
    }
}
