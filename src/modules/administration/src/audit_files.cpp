#include "audit_files.hpp"

#include "agora/fields/json_write.hpp"
#include "agora/journal/chain_file.hpp"
#include "agora/tabular/writer.hpp"
#include "audit_query.hpp"
#include "audit_sentences.hpp"
#include "frame.hpp"

#include <array>

namespace agora::administration {

http::Response download_csv(web::Call& call) {
    if (const auto wanted = parse_language(call.query("lang"))) call.language = *wanted;
    const journal::AuditQuery query = read_audit_query(call);
    std::string text;
    call.read([&](db::ReadTx& tx) {
        text.clear();
        Names names(call, tx);
        tabular::CsvWriter writer([&](std::string_view piece) { text += piece; });
        const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
        writer.row(std::array{say(tr("Place in the chain")), say(tr("When")), say(tr("Who")),
                              say(tr("Number of who")), say(tr("Kind")), say(tr("Sentence")),
                              say(tr("Content"))});
        for (const journal::Sealed& entry : journal::find_audited(tx, query, kLinksInFile)) {
            writer.row(std::array{
                tabular::Cell{entry.seq}, tabular::Cell{to_iso(entry.at)},
                tabular::Cell{names.of(entry.account_id)},
                tabular::Cell{to_string(entry.account_id)}, tabular::Cell{entry.name},
                tabular::Cell{sentence_of(call, tx, names, entry)}, tabular::Cell{entry.payload}});
        }
    });
    return private_download("text/csv; charset=utf-8", "audit.csv", std::move(text));
}

http::Response download_lines(web::Call& call) {
    const journal::AuditQuery query = read_audit_query(call);
    std::string text;
    call.read([&](db::ReadTx& tx) {
        text.clear();
        for (const journal::Sealed& entry : journal::find_audited(tx, query, kLinksInFile)) {
            text += fields::to_json(entry) + "\n";
        }
    });
    return private_download("application/jsonl", "audit.jsonl", std::move(text));
}

http::Response download_chain(web::Call& call) {
    const auto after = parse_id<journal::EntryId>(call.query("after"));
    std::string text;
    call.read([&](db::ReadTx& tx) {
        text.clear();
        for (const auto& link :
             journal::chain_links(tx, after ? after->value() : 0, kLinksInFile)) {
            text += journal::chain_line(link);
        }
    });
    return private_download("application/jsonl", "chain.jsonl", std::move(text));
}

}  // namespace agora::administration
