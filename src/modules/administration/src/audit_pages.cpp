#include "audit_pages.hpp"

#include "account_filter.hpp"
#include "agora/http/url.hpp"
#include "audit_files.hpp"
#include "audit_query.hpp"
#include "audit_sentences.hpp"
#include "frame.hpp"
#include "permissions.hpp"

namespace agora::administration {
namespace {

constexpr std::int64_t kPageSize = 50;

struct AuditLine {
    std::int64_t seq = 0;
    Instant at;
    std::string kind;
    std::string sentence;  ///< empty: kind, who and payload say it
    std::string who;
    std::string payload;
    std::string beside;  ///< the reason, until it is erased
};
AGORA_FIELDS(AuditLine, seq, at, kind, sentence, who, payload, beside)

struct AuditPage {
    std::vector<TabView> tabs;
    std::vector<FilterOption> kinds;
    std::string actor;
    std::string from;
    std::string until;
    bool filtered = false;
    std::vector<AuditLine> entries;
    std::string older;
    std::string newest;
    std::string csv;
    std::string lines;
    std::optional<journal::ChainEnd> end;
    std::int64_t waiting = 0;
    std::vector<web::Link> chain_files;
};
AGORA_FIELDS(AuditPage, tabs, kinds, actor, from, until, filtered, entries, older, newest, csv,
             lines, end, waiting, chain_files)

std::string address(const web::Call& call, std::string_view path, std::int64_t before = 0) {
    fields::NameValues values = values_of(call);
    if (before > 0) values.add("before", std::to_string(before));
    const std::string query = http::urlencoded(values);
    return std::string{path} + (query.empty() ? "" : "?" + query);
}

void read_entries(web::Call& call, db::ReadTx& tx, const journal::AuditQuery& query,
                  AuditPage& model) {
    Names names(call, tx);
    model.entries.clear();
    model.older.clear();
    const auto found = journal::find_audited(tx, query, kPageSize + 1);
    for (const journal::Sealed& entry : found) {
        if (model.entries.size() == kPageSize) {
            model.older =
                address(call, call.link("/administration/audit"), model.entries.back().seq);
            break;
        }
        model.entries.push_back({entry.seq, entry.at, kind_words(call, entry.name),
                                 sentence_of(call, tx, names, entry), names.of(entry.account_id),
                                 entry.payload,
                                 journal::text_beside(tx, entry.entry_id).value_or("")});
    }
    model.kinds = {{"", call.say(tr("all")), query.name.empty()}};
    for (const std::string& name : journal::audited_names(tx)) {
        model.kinds.push_back({name, kind_words(call, name), name == query.name});
    }
    model.end = journal::chain_end(tx);
    model.waiting = journal::count_unsealed(tx);
}

/// One file for each so many links, so that none is too large to hold.
void add_chain_files(const web::Call& call, AuditPage& model) {
    const std::int64_t last = model.end ? model.end->seq : 0;
    for (std::int64_t after = 0; after < last && model.chain_files.size() < 200;
         after += kLinksInFile) {
        const std::string from = std::to_string(after + 1);
        const std::string to = std::to_string(std::min(last, after + kLinksInFile));
        model.chain_files.push_back(
            {"/administration/audit/chain.jsonl?after=" + std::to_string(after),
             call.say({tr("Entries {from} to {to}"), {{"from", from}, {"to", to}}})});
    }
}

http::Response show_audit(web::Call& call) {
    const journal::AuditQuery query = read_audit_query(call);
    AuditPage model;
    call.read([&](db::ReadTx& tx) { read_entries(call, tx, query, model); });
    model.tabs = tabs_of(call);
    model.actor = std::string{call.query("actor")};
    model.from = std::string{call.query("from")};
    model.until = std::string{call.query("until")};
    model.filtered = !values_of(call).empty();
    if (call.request.query.has("before")) {
        model.newest = address(call, call.link("/administration/audit"));
    }
    const std::string language = model.filtered ? "&lang=" : "?lang=";
    const std::string lang = language + std::string{code(call.language)};
    model.csv = address(call, "/administration/audit.csv") + lang;
    model.lines = address(call, "/administration/audit.jsonl");
    add_chain_files(call, model);
    return web::page(call, {.view = "administration/audit", .title = call.say(tr("Audit"))}, model);
}

struct VerificationPage {
    std::vector<TabView> tabs;
    std::vector<std::string> faults;
    std::optional<journal::ChainEnd> end;
};
AGORA_FIELDS(VerificationPage, tabs, faults, end)

/// Recomputes every hash; a question, not a change.
http::Response show_verification(web::Call& call) {
    VerificationPage model;
    model.tabs = tabs_of(call);
    model.end = call.read([](db::ReadTx& tx) { return journal::chain_end(tx); });
    model.faults = journal::verify(call.services.database);
    return web::page(
        call, {.view = "administration/verification", .title = call.say(tr("Verify the chain"))},
        model);
}

}  // namespace

std::vector<web::Route> audit_routes() {
    using enum http::Method;
    const auto access = web::Access::needing(kReadAudit);
    const auto file = [&](std::string_view pattern, web::Handler handler,
                          std::string_view summary) {
        return web::Route{
            get, pattern, access, handler, {.reach = web::Reach::bare, .summary = summary}};
    };
    return {
        {get, "/administration/audit", access, &show_audit, {.summary = "Privileged acts"}},
        {get,
         "/administration/audit/verification",
         access,
         &show_verification,
         {.summary = "Recompute the chain"}},
        file("/administration/audit.csv", &download_csv, "Privileged acts, as CSV"),
        file("/administration/audit.jsonl", &download_lines, "Privileged acts, as JSON lines"),
        file("/administration/audit/chain.jsonl", &download_chain,
             "The chain with its hashes, to verify elsewhere"),
    };
}

}  // namespace agora::administration
