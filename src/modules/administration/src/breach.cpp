#include "breach.hpp"

#include "agora/accounts/care.hpp"
#include "agora/journal/audit.hpp"
#include "agora/tabular/writer.hpp"
#include "names.hpp"

#include <array>
#include <map>

namespace agora::administration {
namespace {

constexpr std::int64_t kBatch = 2'000;

struct Touched {
    Instant first;
    Instant last;
    std::int64_t acts = 0;
};
using People = std::map<std::int64_t, Touched>;

void note(People& people, std::int64_t account, Instant at) {
    if (account == 0) return;
    Touched& touched = people.try_emplace(account, Touched{at, at, 0}).first->second;
    touched.first = std::min(touched.first, at);
    touched.last = std::max(touched.last, at);
    ++touched.acts;
}

void note_entry(People& people, const journal::Sealed& entry) {
    note(people, entry.account_id.value(), entry.at);
    for (const std::string_view word : {"account", "member"}) {
        const auto about = parse_id<accounts::AccountId>(journal::word_of(entry.payload, word));
        if (about && *about != entry.account_id) note(people, about->value(), entry.at);
    }
}

People people_between(web::Call& call, Instant from, Instant until) {
    People people;
    std::int64_t after = 0;
    for (bool more = true; more;) {
        const auto entries = call.read([&](db::ReadTx& tx) {
            return journal::sealed_between(tx, from, until, after, kBatch);
        });
        for (const journal::Sealed& entry : entries) note_entry(people, entry);
        more = static_cast<std::int64_t>(entries.size()) == kBatch;
        if (more) after = entries.back().seq;
    }
    return people;
}

}  // namespace

Csv kept_about(web::Call& call, accounts::AccountId account) {
    Csv csv;
    tabular::CsvWriter writer([&](std::string_view piece) { csv.text += piece; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Kind of data")), say(tr("Table")), say(tr("Rows"))});
    const auto kinds = call.read([&](db::ReadTx& tx) {
        return accounts::rows_kept_about(tx, call.services.modules, account);
    });
    for (const accounts::KindCount& kind : kinds) {
        writer.row(std::array{say(kind.what), tabular::Cell{kind.table}, tabular::Cell{kind.rows}});
        ++csv.rows;
    }
    return csv;
}

Csv touched_between(web::Call& call, Instant from, Instant until) {
    Csv csv;
    tabular::CsvWriter writer([&](std::string_view piece) { csv.text += piece; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Number")), say(tr("Name")), say(tr("E-mail address")),
                          say(tr("Language")), say(tr("First act")), say(tr("Last act")),
                          say(tr("Acts"))});
    const People people = people_between(call, from, until);
    call.read([&](db::ReadTx& tx) {
        for (const auto& [number, touched] : people) {
            const auto account = accounts::find_account(tx, accounts::AccountId{number});
            writer.row(
                std::array{tabular::Cell{std::to_string(number)},
                           account ? tabular::Cell{account->name} : say(tr("former member")),
                           tabular::Cell{account ? account->mail : std::string{}},
                           tabular::Cell{account ? code(account->language) : std::string_view{}},
                           tabular::Cell{to_iso(touched.first)},
                           tabular::Cell{to_iso(touched.last)}, tabular::Cell{touched.acts}});
        }
    });
    csv.rows = static_cast<std::int64_t>(people.size());
    return csv;
}

}  // namespace agora::administration
