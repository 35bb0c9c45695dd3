#include "agora/evaluation/analysis.hpp"
#include "agora/events/held.hpp"
#include "agora/repairs/item.hpp"
#include "agora/tables/topic.hpp"
#include "group_things.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using std::chrono::days;
using std::chrono::hours;

struct TopicWords {
    Language language;
    std::string_view title;
    std::string_view words;
    std::string_view notes;
};
constexpr std::array kTopics{
    TopicWords{Language::nl, "Hoe zeg ik dat ik vol zit?",
               "Zonder de klant te verliezen, en zonder het hele verhaal te vertellen.",
               "- Zeg wanneer het **wel** kan: een datum klinkt anders dan neen.\n- Geef een naam "
               "door van iemand die plaats heeft.\n- Eén zin is genoeg; uitleg maakt het kleiner."},
    TopicWords{Language::nl, "Wie bel je als het te zwaar wordt?", "", ""},
    TopicWords{Language::nl, "Een prijs voor wat niet in uren past",
               "Nabellen, meedenken, onderweg zijn.", ""},
    TopicWords{Language::fr, "Refuser un délai sans perdre le client",
               "Celui de vendredi soir pour lundi matin.",
               "- Proposer **deux** dates, jamais zéro.\n- Nommer le prix de l'urgence avant de "
               "dire oui.\n- Garder une phrase prête : on refuse mal quand on improvise."},
    TopicWords{Language::fr, "Relire à deux : qui paie ?", "", ""},
    TopicWords{Language::fr, "Que répondre quand la machine traduit d'abord ?",
               "On me demande de corriger, au tarif de la correction.", ""},
};

struct ThingWords {
    Language language;
    std::string_view title;
    std::string_view words;
    repairs::Outcome outcome;
    std::string_view found;
};
constexpr std::array kThings{
    ThingWords{Language::fr, "Lampe de bureau", "Elle s'allume quand on la tient.",
               repairs::Outcome::solved, "Un fil cassé dans le pied."},
    ThingWords{Language::nl, "Regenjas met kapotte rits", "De schuiver loopt eraf.",
               repairs::Outcome::solved, "Nieuwe schuiver, vijf minuten."},
    ThingWords{Language::en, "Why does my invoice stay a draft?",
               "I filled in everything, I think. I bring my laptop.", repairs::Outcome::solved,
               "The end date was before the first day."},
    ThingWords{Language::fr, "Grille-pain", "Il ne reste pas en bas.", repairs::Outcome::continues,
               "Il manque un ressort, commandé."},
    ThingWords{Language::nl, "Oude radio", "Zoemt, speelt niet.", repairs::Outcome::not_solved, ""},
};
struct SkillWords {
    Language language;
    std::string_view skill;
};
constexpr std::array kSkills{
    SkillWords{Language::nl, "Naaien, ritsen, ook leer"},
    SkillWords{Language::fr, "Soudure, petits appareils"},
    SkillWords{Language::en, "Contracts and invoices in the tool of the cooperative"},
};

/// Meetings of this format around now at which people are known.
struct Gathering {
    events::Meeting meeting;
    std::vector<AccountId> people;
};
std::vector<Gathering> gatherings_of(db::ReadTx& tx, events::Format format, Instant now) {
    constexpr days kPast{60};
    constexpr days kAhead{60};
    std::vector<Gathering> all;
    for (const auto& meeting : events::list_meetings(tx, now - kPast, now + kAhead)) {
        if (meeting.format != format) continue;
        auto people = events::list_who_came(tx, meeting.event_id);
        if (!people.empty()) all.push_back({meeting, std::move(people)});
    }
    return all;
}

/// Each third topic is chosen by each third person, and the first one by everybody else.
void put_topics(db::WriteTx& tx, const Gathering& at, Language language, Instant now) {
    const bool over = at.meeting.ends_at <= now;
    std::size_t number = 0;
    for (const TopicWords& words : kTopics) {
        if (words.language != language) continue;
        tables::WholeTopic whole{.topic = {.event_id = at.meeting.event_id,
                                           .account_id = at.people[number % at.people.size()],
                                           .language = std::string{code(language)},
                                           .title = std::string{words.title},
                                           .words = std::string{words.words},
                                           .proposed_at = at.meeting.starts_at - days{5}}};
        for (std::size_t person = 0; person < at.people.size(); ++person) {
            if (person % 3 == number || number == 0) whole.voters.push_back(at.people[person]);
            if (over && number < 2 && person % 2 == number)
                whole.seated.push_back(at.people[person]);
        }
        if (over && number < 2) whole.topic.place = static_cast<std::int64_t>(number) + 1;
        if (over && !words.notes.empty()) {
            whole.topic.notes = std::string{words.notes};
            whole.topic.notes_language = whole.topic.language;
            whole.topic.notes_version = 1;
            whole.topic.notes_by = at.people.front();
        }
        tables::put_whole_topic(tx, whole);
        ++number;
    }
    if (over) {
        tables::put_whole_round(tx, {at.meeting.event_id, 3, at.meeting.starts_at + hours{1}});
    }
}

void put_things(db::WriteTx& tx, const Gathering& at, Instant now) {
    constexpr std::int64_t kWalkIns = 7;
    const bool over = at.meeting.ends_at <= now;
    repairs::WholeCafe whole{.event = at.meeting.event_id};
    std::size_t number = 0;
    for (const SkillWords& words : kSkills) {
        if (number == at.people.size()) break;
        whole.helpers.push_back({.account_id = at.people[number++],
                                 .skill = std::string{words.skill},
                                 .said_at = at.meeting.starts_at - days{4}});
    }
    for (const ThingWords& words : kThings) {
        repairs::Item item{.account_id = at.people[number++ % at.people.size()],
                           .language = std::string{code(words.language)},
                           .title = std::string{words.title},
                           .words = std::string{words.words},
                           .brought_at = at.meeting.starts_at - days{3} + hours{number}};
        if (over) {
            item.helper_id = whole.helpers[number % whole.helpers.size()].account_id;
            item.outcome = words.outcome;
            item.found = std::string{words.found};
        }
        whole.items.push_back(std::move(item));
    }
    if (over) whole.walk_ins = kWalkIns;
    repairs::put_whole_cafe(tx, whole);
}

struct AnalysisWords {
    std::string_view group;
    Language language;
    std::string_view words;
    std::string_view factors;
    std::string_view decision;
};
constexpr std::array kAnalyses{
    AnalysisWords{"1", Language::nl,
                  "Wie één keer kwam, komt terug. Wie buiten de stad woont, komt zelden. Van de "
                  "opdrachten die we elkaar doorgaven, houden we niets bij.",
                  "Het was een jaar met veel werk voor iedereen; ook zonder ons zouden mensen "
                  "elkaar gevonden hebben.",
                  "Twee van de zes bijeenkomsten verhuizen naar een kleinere gemeente."},
    AnalysisWords{"2", Language::fr,
                  "Les rencontres en ligne rassemblent plus de monde, celles en présence créent "
                  "plus de contacts. L'atelier sur les tarifs n'a pas eu de suite.",
                  "Plusieurs membres ont trouvé du travail par d'autres réseaux.",
                  "Une rencontre sur deux se tient en présence."},
};

void put_analyses(db::WriteTx& tx, const std::map<std::string, circles::CircleId>& groups,
                  Instant now) {
    for (const AnalysisWords& words : kAnalyses) {
        const auto group = groups.find(std::string{words.group});
        if (group == groups.end()) continue;
        const auto animators = circles::list_animators(tx, group->second);
        if (animators.empty()) continue;
        evaluation::put_whole_analysis(tx, {.circle_id = group->second,
                                            .year = utc_date(now).year,
                                            .language = std::string{code(words.language)},
                                            .words = std::string{words.words},
                                            .factors = std::string{words.factors},
                                            .decision = std::string{words.decision},
                                            .written_by = animators.front().account_id,
                                            .written_at = now - days{12}});
    }
}

}  // namespace

void put_gatherings(db::Database& database, const std::map<std::string, circles::CircleId>& groups,
                    Instant now) {
    database.write([&](db::WriteTx& tx) {
        for (const Gathering& at : gatherings_of(tx, events::Format::round_table, now)) {
            const bool french = at.meeting.audience == events::Audience::groups;
            put_topics(tx, at, french ? Language::fr : Language::nl, now);
        }
    });
    database.write([&](db::WriteTx& tx) {
        for (const Gathering& at : gatherings_of(tx, events::Format::repair_cafe, now)) {
            put_things(tx, at, now);
        }
    });
    database.write([&](db::WriteTx& tx) { put_analyses(tx, groups, now); });
}

}  // namespace agora::demo
