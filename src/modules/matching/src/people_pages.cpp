#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/matching/rank.hpp"
#include "agora/matching/shown.hpp"
#include "agora/members/portrait.hpp"
#include "agora/web/answer.hpp"
#include "memory.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>

namespace agora::matching {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kPath = "/work/matching/people";
constexpr std::size_t kPageSize = 20;

constexpr std::array kSeeksOptions{
    fields::Option{"work", tr("An assignment")},
    fields::Option{"collaboration", tr("A collaboration, or a partner for a project")},
};
constexpr std::array kForm{
    FormField{.name = "must",
              .type = FieldType::select,
              .label = tr("Skills that are needed"),
              .multiple = true},
    FormField{.name = "nice",
              .type = FieldType::select,
              .label = tr("Skills that are welcome"),
              .multiple = true},
    FormField{.name = "profession", .type = FieldType::select, .label = tr("Profession")},
    FormField{.name = "place",
              .label = tr("Town, commune or postcode"),
              .hint = tr("Empty: anywhere, or at a distance."),
              .maximum = 80},
    FormField{
        .name = "languages", .type = FieldType::select, .label = tr("Languages"), .multiple = true},
    FormField{.name = "seeks",
              .type = FieldType::radios,
              .label = tr("What kind of work is it?"),
              .options = kSeeksOptions},
    FormField{.name = "from", .type = FieldType::date, .label = tr("When does it begin?")},
};
struct Typed {
    std::vector<TermId> must = {};
    std::vector<TermId> nice = {};
    std::optional<TermId> profession = {};
    std::string place = {};
    std::vector<std::string> languages = {};
    Seeks seeks = Seeks::work;
    std::optional<Date> from = {};
};
AGORA_FIELDS(Typed, must, nice, profession, place, languages, seeks, from)

struct PersonCard {
    std::int64_t member_id = 0;
    std::string name = {};
    std::string url = {};
    std::string letters = {};
    int tone = 1;
    std::string profession = {};
    std::string place = {};
    MatchView match = {};
};
AGORA_FIELDS(PersonCard, member_id, name, url, letters, tone, profession, place, match)

struct PeoplePage {
    bool asked = false;
    std::vector<PersonCard> people = {};
    std::int64_t total = 0;
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    fields::FormView form = {};
};
AGORA_FIELDS(PeoplePage, asked, people, total, previous, next, paged, form)

std::vector<fields::Choice> term_choices(const Speaker& speaker, vocabulary::Kind kind) {
    std::vector<fields::Choice> choices;
    for (const vocabulary::Term* term : speaker.terms->all(kind, speaker.language)) {
        choices.push_back({to_string(term->term_id), term->label(speaker.language)});
    }
    return choices;
}

/// The languages that anybody whom this reader sees speaks.
std::vector<fields::Choice> language_choices(const web::Call& call, const Board& board) {
    std::vector<fields::Choice> choices;
    for (const std::string& one : board.languages()) {
        choices.push_back({one, locale::language_name(call.language, one)});
    }
    std::ranges::sort(choices, [&](const fields::Choice& left, const fields::Choice& right) {
        return locale::compare(call.language, left.label, right.label) < 0;
    });
    return choices;
}

fields::FormContext context_of(const web::Call& call, const Board& board) {
    const Speaker speaker = speaker_of(call);
    auto skills = term_choices(speaker, vocabulary::Kind::skill);
    auto professions = term_choices(speaker, vocabulary::Kind::profession);
    professions.insert(professions.begin(), {"", call.say(tr("Any"))});
    return {.choices = {{"must", skills},
                        {"nice", std::move(skills)},
                        {"profession", std::move(professions)},
                        {"languages", language_choices(call, board)}}};
}

/// The commune that a name or postcode means most often; nothing for an unknown one.
std::optional<std::string> commune_of(const web::Call& call, std::string_view typed) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    for (const territories::Territory* place : atlas->named(typed)) {
        if (place->level() == territories::Level::commune) return std::string{place->code()};
    }
    return std::nullopt;
}

Need need_of(const web::Call& call, const Typed& typed, const std::string& commune) {
    return {.owner = call.actor.account,
            .must = typed.must,
            .nice = typed.nice,
            .profession = typed.profession.value_or(TermId{}),
            .commune = commune,
            .remote = commune.empty(),
            .languages = typed.languages,
            .seeks = typed.seeks,
            .from = typed.from};
}

std::string address_of(const web::Call& call, const fields::NameValues& values, std::size_t page) {
    std::string query;
    for (const FormField& field : kForm) {
        for (const std::string_view value : values.all(field.name)) {
            if (value.empty()) continue;
            query += "&" + std::string{field.name} + "=" + http::encoded(value);
        }
    }
    return call.link(kPath) + "?page=" + std::to_string(page) + query;
}

PersonCard card_of(const web::Call& call, const Speaker& speaker, const Candidate& seen,
                   const Match& match) {
    const members::Portrait portrait = members::portrait_of(match.id, seen.name);
    PersonCard card{.member_id = match.id,
                    .name = seen.name,
                    .url = call.link("/members/" + std::to_string(match.id)),
                    .letters = portrait.letters,
                    .tone = portrait.tone,
                    .place = std::string{speaker.atlas->name(seen.commune, call.language)},
                    .match = view_of(call, match)};
    if (!seen.professions.empty()) {
        card.profession = speaker.terms->label(seen.professions.front(), call.language);
    }
    return card;
}

void add_people(web::Call& call, const Need& need, std::size_t page, PeoplePage& model) {
    const Speaker speaker = speaker_of(call);
    call.read([&](db::ReadTx& tx) {
        model.people.clear();
        for (const Match& match : rank_members(call.services, tx, call.actor, need,
                                               {(page - 1) * kPageSize, kPageSize})) {
            const auto seen = members::find_candidate(tx, AccountId{match.id}, utc_date(call.now));
            if (seen) model.people.push_back(card_of(call, speaker, seen->by_members, match));
        }
    });
}

http::Response show_people(web::Call& call) {
    Memory& memory = call.services.state<Memory>();
    memory.wait_until_loaded();
    const Board& board = memory.board_for(call.actor);
    const fields::NameValues& sent = call.request.query;
    PeoplePage model;
    model.asked = std::ranges::any_of(
        kForm, [&](const FormField& field) { return !sent[field.name].empty(); });
    auto typed = fields::read_form<Typed>(kForm, sent, context_of(call, board));
    std::string commune;
    if (!trimmed(typed.value.place).empty()) {
        const auto found = commune_of(call, trimmed(typed.value.place));
        if (!found)
            typed.state.refusals.push_back(Refusal{MatchingRefusal::place_unknown, "place"});
        commune = found.value_or("");
    }
    if (model.asked && typed.ok()) {
        const auto page = static_cast<std::size_t>(call.page_number());
        add_people(call, need_of(call, typed.value, commune), page, model);
        const std::size_t others = board.size() - (board.find(call.actor.account) ? 1 : 0);
        model.total = static_cast<std::int64_t>(others);
        if (page > 1) model.previous = address_of(call, typed.state.values, page - 1);
        if (page * kPageSize < others) {
            model.next = address_of(call, typed.state.values, page + 1);
        }
        model.paged = !model.previous.empty() || !model.next.empty();
    }
    if (typed.state.values["seeks"].empty()) typed.state.values.add("seeks", "work");
    model.form = web::show_form(call, kForm, typed.state);
    const web::PageHead head{.view = "matching/people", .title = call.say(tr("Who fits?"))};
    return typed.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> people_routes() {
    return {{http::Method::get,
             kPath,
             web::Access::member(),
             &show_people,
             {.summary = "All members by how they fit what is asked, with the reasons"}}};
}

}  // namespace agora::matching
