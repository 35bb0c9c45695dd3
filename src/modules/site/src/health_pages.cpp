#include "health_pages.hpp"

#include "agora/db/database.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/http/metrics.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/site.hpp"

#include <map>

namespace agora::site {
namespace {

constexpr db::Query kPing{"site.ping", "SELECT 1"};

std::string query_figures(const db::Database& database) {
    std::string count = "# TYPE agora_query_total counter\n";
    std::string time = "# TYPE agora_query_seconds_total counter\n";
    for (const db::QueryStatistics& query : database.statistics()) {
        const std::string label = "{query=\"" + query.name + "\"} ";
        count += "agora_query_total" + label + std::to_string(query.count) + "\n";
        time += "agora_query_seconds_total" + label +
                std::to_string(static_cast<double>(query.microseconds) / 1e6) + "\n";
    }
    return count + time;
}

std::string operation(const web::RouteRow& row) {
    std::string out = R"({"summary":)" + fields::to_json(row.summary) + R"(,"tags":[)" +
                      fields::to_json(row.module) + R"(],"x-identity":)" +
                      fields::to_json(row.identity);
    if (row.identity != "visitor") out += R"(,"security":[{"bearer":[]}])";
    return out + R"(,"responses":{"200":{"description":"Done"},"422":{"description":"Refused"}}})";
}

}  // namespace

http::Response healthz(web::Call&) {
    return http::text(200, "ok\n");
}

http::Response readyz(web::Call& call) {
    call.read([](db::ReadTx& tx) { return tx.find<std::int64_t>(kPing); });
    return http::text(200, "ready\n");
}

http::Response metrics(web::Call& call) {
    const web::PageCache& cache = call.services.cache;
    std::string text = call.services.metrics.text() + query_figures(call.services.database);
    text += "# TYPE agora_page_cache_hits_total counter\nagora_page_cache_hits_total " +
            std::to_string(cache.hits()) + "\n# TYPE agora_page_cache_misses_total counter\n" +
            "agora_page_cache_misses_total " + std::to_string(cache.misses()) + "\n";
    return http::with_type(200, "text/plain; version=0.0.4; charset=utf-8", std::move(text));
}

http::Response openapi(web::Call& call) {
    std::map<std::string, std::map<std::string, std::string>> paths;
    for (const web::RouteRow& row : web::route_table(call.services.modules)) {
        if (row.reach == "bare") continue;
        paths["/api" + row.pattern][ascii_lower(row.method)] = operation(row);
    }
    std::string out =
        R"({"openapi":"3.1.0","info":{"title":"Agora","version":"1"},"components":)"
        R"({"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}},"paths":{)";
    bool first_path = true;
    for (const auto& [path, methods] : paths) {
        out += (first_path ? "" : ",") + fields::to_json(path) + ":{";
        first_path = false;
        bool first = true;
        for (const auto& [method, content] : methods) {
            out += (first ? "" : ",") + fields::to_json(method) + ":" + content;
            first = false;
        }
        out += "}";
    }
    return web::json(call, out + "}}");
}

}  // namespace agora::site
