#include "deciding.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/date.hpp"
#include "agora/recommendations/whole_recommendation.hpp"
#include "tables.hpp"

#include <algorithm>
#include <map>

namespace agora::demo {
namespace {

using namespace agora::recommendations;
using Row = std::vector<std::string_view>;

enum Column : std::size_t {
    number,
    cycle,
    group,
    language,
    titles,
    contexts = titles + 3,
    attention = contexts + 3,
    kColumns
};
enum ActColumn : std::size_t {
    of,
    status,
    days_ago,
    body,
    reasons,
    attentions = reasons + 3,
    evidence = attentions + 3,
    kActColumns
};

constexpr std::chrono::days kFirstEntered{400};
constexpr std::chrono::days kSecondEntered{260};

struct Link {
    std::string_view from;
    std::string_view to;  ///< empty: nobody could find it
    ReferenceKind kind;
    std::string_view source_text;
};
constexpr Link kLinks[] = {
    {"102/3", "101-2", ReferenceKind::predecessor, "voir la demande de 2021 sur le téléphone"},
    {"102/8", "101-8", ReferenceKind::predecessor, "(zie aanbeveling 8 van de vorige cyclus)"},
    {"102/9", "101-11", ReferenceKind::predecessor, "cf. recommandation 11 du cycle précédent"},
    {"102/7", "", ReferenceKind::cross_reference,
     "cf. le rapport du groupe Représentation, point 4"},
    {"102/4", "101-8", ReferenceKind::cross_reference, "(zie ook 101/8)"},
    {"101/7", "101-2", ReferenceKind::cross_reference, "(zie aanbeveling 2)"},
};

std::vector<WholeAct> acts_of(const std::vector<Row>& rows, std::string_view wanted,
                              const WholeRecommendation& about, AccountId by, Instant now) {
    std::vector<WholeAct> acts;
    for (const Row& row : rows) {
        AGORA_ASSERT(row.size() == kActColumns);
        if (row[of] != wanted) continue;
        const Instant at = now - std::chrono::hours{24} * std::stoll(std::string{row[days_ago]});
        WholeAct whole;
        whole.act.news = row[status] == "news";
        const auto known = fields::enum_value<Status>(row[status]);
        if (known) whole.act.status = *known;
        if (!known && !acts.empty()) whole.act.status = acts.back().act.status;
        whole.act.day = to_string(utc_date(at));
        whole.act.body = fields::enum_value<Body>(row[body]).value_or(Body::team);
        if (!row[evidence].empty()) {
            whole.act.evidence = "/" + about.texts.front().language + std::string{row[evidence]};
        }
        whole.act.recorded_by = by;
        whole.act.recorded_at = std::max(at, about.row.entered_at);
        std::size_t place = 0;
        for (const Language one : kLanguages) {
            const std::string_view reason = row[reasons + place];
            const std::string_view watch = row[attentions + place++];
            if (reason.empty() && watch.empty()) continue;
            whole.words.push_back({.language = std::string{code(one)},
                                   .reason = std::string{reason},
                                   .attention = std::string{watch}});
        }
        acts.push_back(std::move(whole));
    }
    return acts;
}

/// The original first.
std::vector<Text> texts_of(const Row& row, Instant at) {
    std::vector<Text> texts;
    std::size_t place = 0;
    for (const Language one : kLanguages) {
        Text text{.language = std::string{code(one)},
                  .origin = TextOrigin::written,
                  .title = std::string{row[titles + place]},
                  .context = std::string{row[contexts + place]},
                  .written_at = at};
        ++place;
        if (text.language == row[language]) {
            text.attention = std::string{row[attention]};
            texts.insert(texts.begin(), std::move(text));
        } else {
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

std::map<std::string_view, CycleId> put_cycles(db::WriteTx& tx, Instant now) {
    const auto group = [](const char* name, const char* place, const char* period,
                          const char* meetings, const char* people) {
        return WorkingGroup{.name = name,
                            .place = place,
                            .spoken = "",
                            .period = period,
                            .meetings = meetings,
                            .participants = people,
                            .roles = ""};
    };
    return {
        {"1", put_whole_cycle(tx,
                              {.slug = "samen-sterker-1",
                               .name = "Samen sterker, eerste ronde",
                               .language = "nl",
                               .entered_at = now - kFirstEntered},
                              {group("Werk vinden", "Gent", "winter", "6", "14"),
                               group("Begeleiding onder leden", "Antwerpen", "winter", "5", "9"),
                               group("Accueil et accompagnement", "Liège", "winter", "6", "11")})},
        {"2", put_whole_cycle(tx,
                              {.slug = "samen-sterker-2",
                               .name = "Samen sterker, tweede ronde",
                               .language = "nl",
                               .entered_at = now - kSecondEntered},
                              {group("Argent et transparence", "Bruxelles", "voorjaar", "5", "12"),
                               group("Wie beslist mee", "Gent", "voorjaar", "7", "16"),
                               group("Samen kopen en delen", "Leuven", "voorjaar", "4", "8")})},
    };
}

}  // namespace

void put_recommendations(db::Database& database, const World& world,
                         const std::vector<MadePerson>& people, Instant now) {
    AccountId keeper;
    std::vector<AccountId> members;
    for (const MadePerson& person : people) {
        if (!person.signs_in) continue;
        if (person.role == access::Role::administrator) keeper = person.account;
        if (!person.role) members.push_back(person.account);
    }
    AGORA_ASSERT(keeper);
    const auto acts = table_of(world.files, "recommendation_acts.tsv");
    database.write([&](db::WriteTx& tx) {
        const auto cycles = put_cycles(tx, now);
        for (const Row& row : table_of(world.files, "recommendations.tsv")) {
            AGORA_ASSERT(row.size() == kColumns);
            const Instant entered = now - (row[cycle] == "1" ? kFirstEntered : kSecondEntered);
            WholeRecommendation whole;
            whole.row.printed = std::string{row[number]};
            whole.row.cycle_id = cycles.at(row[cycle]);
            whole.row.group_name = std::string{row[group]};
            whole.row.entered_at = entered;
            whole.texts = texts_of(row, entered);
            whole.acts = acts_of(acts, row[number], whole, keeper, now);
            if (row[number].back() == 'a') {
                whole.parent = std::string{row[number].substr(0, row[number].size() - 1)};
            }
            for (const Link& link : kLinks) {
                if (link.from != row[number]) continue;
                whole.references.push_back(
                    {std::string{link.to}, link.kind, std::string{link.source_text}});
            }
            if (row[number] == "101/2" || row[number] == "102/4") whole.followers = members;
            const auto id = put_whole_recommendation(tx, std::move(whole));
            if (row[number] == "101/7") {
                put_whole_tip(tx, id, members.empty() ? AccountId{} : members.front(),
                              "In Gent doen twee adviesverleners het sinds de zomer, elke "
                              "donderdag. Niemand heeft het aangekondigd.",
                              "", now - std::chrono::hours{30});
            }
        }
    });
}

}  // namespace agora::demo
