#include "draw_model.hpp"

#include "agora/accounts/names.hpp"
#include "agora/markdown/markdown.hpp"
#include "draw_store.hpp"
#include "proceed.hpp"
#include "record_text.hpp"
#include "sight.hpp"
#include "steps.hpp"
#include "take_part.hpp"

#include <algorithm>
#include <map>

namespace agora::lottery {
namespace {

std::map<AccountId, std::string> names_of(db::ReadTx& tx, std::vector<AccountId> accounts) {
    std::erase(accounts, AccountId{});
    std::map<AccountId, std::string> names;
    for (const accounts::NameRow& row : accounts::names_of(tx, accounts)) {
        names[row.account_id] = row.name;
    }
    return names;
}

void add_result(const web::Call& call, db::ReadTx& tx, const ReadDraw& read, DrawPage& page) {
    const auto outcome = list_outcome(tx, read.draw.draw_id);
    std::vector<AccountId> shown;
    for (const Candidate& one : outcome) {
        if (one.name_public || may_run(call.actor)) shown.push_back(one.account_id);
    }
    const auto names = names_of(tx, std::move(shown));
    for (const Candidate& one : outcome) {
        PersonRow row{
            .place = one.drawn_place > 0 ? one.drawn_place : one.reserve_place,
            .number = one.number,
            .values = values_of(read.criteria, one.choices).value_or(std::vector<std::string>{}),
            .you = bool(one.account_id) && one.account_id == call.actor.account};
        if (const auto name = names.find(one.account_id); name != names.end()) {
            row.name = name->second;
        }
        (one.drawn_place > 0 ? page.drawn : page.reserves).push_back(std::move(row));
    }
}

/// What the record says of quotas that could not be met.
void add_shortfalls(db::ReadTx& tx, DrawId id, DrawPage& page) {
    const std::string record = record_of(tx, id);
    for (const auto& words : lines_of(record)) {
        if (words.size() == 5 && words[0] == "short") {
            page.shortfalls.push_back({std::string{words[1]}, std::string{words[2]},
                                       whole_number(words[3]).value_or(0),
                                       whole_number(words[4]).value_or(0)});
        }
        if (words.size() == 2 && words[0] == "empty") {
            page.empty_seats = whole_number(words[1]).value_or(0);
        }
    }
}

void add_witnesses(const web::Call& call, db::ReadTx& tx, const Draw& draw,
                   const std::vector<Witness>& witnesses, DrawPage& page) {
    std::vector<AccountId> accounts;
    if (call.actor.is_member()) {
        for (const Witness& one : witnesses) accounts.push_back(one.account_id);
    }
    const auto names = names_of(tx, std::move(accounts));
    for (const Witness& one : witnesses) {
        WitnessRow row{.number = one.number,
                       .commitment = one.commitment,
                       .sealed_at = one.sealed_at,
                       .revealed = one.revealed_at.has_value(),
                       .withheld = !one.revealed_at && draw.frozen_at && call.now >= draw.value_at};
        if (const auto name = names.find(one.account_id); name != names.end()) {
            row.name = name->second;
        }
        if (draw.state == State::drawn) row.secret = one.secret;
        if (one.account_id == call.actor.account && call.actor.is_member()) {
            page.own_witness = one.number;
            page.may_reveal =
                !one.revealed_at && draw.state == State::frozen && call.now < draw.value_at;
        }
        page.witnesses.push_back(std::move(row));
    }
    page.witnesses_missing =
        std::max<std::int64_t>(0, std::int64_t{kFewestWitnesses} - std::ssize(witnesses));
}

void add_value(db::ReadTx& tx, const Draw& draw, DrawPage& page) {
    const auto typed = list_typed_values(tx, draw.draw_id);
    page.value = agreed_value(typed);
    if (!page.may_type) return;
    std::vector<AccountId> accounts;
    for (const TypedValue& one : typed) accounts.push_back(one.account_id);
    const auto names = names_of(tx, std::move(accounts));
    for (const TypedValue& one : typed) {
        const auto name = names.find(one.account_id);
        page.typed.push_back(
            {name == names.end() ? std::string{} : name->second, one.content, one.typed_at});
    }
}

void add_own(const web::Call& call, db::ReadTx& tx, const ReadDraw& read,
             const std::vector<Witness>& witnesses, DrawPage& page) {
    const Draw& draw = read.draw;
    const bool entering = draw.state == State::open && draw.source == Source::members &&
                          call.now < draw.entries_until;
    page.sign_in_to_enter = entering && call.actor.is_visitor();
    if (!call.actor.is_member()) return;
    const auto own = find_candidate(tx, draw.draw_id, call.actor.account);
    if (own) {
        page.own_number = own->number;
        page.own_values = values_of(read.criteria, own->choices).value_or(page.own_values);
        page.own_drawn = own->drawn_place > 0;
        page.own_reserve = own->reserve_place > 0;
    }
    page.may_enter = entering && !own && page.own_witness == 0;
    page.may_leave = own && draw.state == State::open && call.now < draw.entries_until;
    const auto number = witness_number(witnesses, call.actor.account);
    page.may_seal =
        draw.state == State::open && !own && number && call.actor.account != draw.announced_by;
    if (page.may_seal) {
        page.recipe = "printf 'agora-draw/1 commitment\\n" + std::to_string(draw.number) + "\\n" +
                      std::to_string(*number) + "\\nmy secret words' | sha256sum";
    }
}

void add_files(const web::Call& call, const Draw& draw, DrawPage& page) {
    if (!draw.frozen_at) return;
    page.pool_hash = draw.pool_hash;
    page.pool_url = path_of(draw, "/pool.txt");
    if (draw.state != State::drawn) return;
    page.record_url = path_of(draw, "/record.txt");
    page.check_url = call.link(path_of(draw, "/check"));
}

ReadDraw begin(const web::Call& call, db::ReadTx& tx, Draw draw) {
    ReadDraw read{.draw = std::move(draw), .criteria = {}, .page = {}};
    const auto strata = list_strata(tx, read.draw.draw_id);
    read.criteria = criteria_of(strata);
    DrawPage& page = read.page;
    page.draw = card_of(call, read.draw);
    if (!read.draw.purpose.empty()) page.purpose = markdown::render(read.draw.purpose);
    page.limited = read.draw.moderation == Moderation::limited;
    page.hidden = read.draw.moderation == Moderation::hidden;
    page.reserve_count = read.draw.reserves;
    for (const Stratum& one : strata) {
        page.quotas.push_back({one.criterion, one.value, one.least, one.most});
    }
    for (const Criterion& one : read.criteria) page.criteria.push_back(one.name);
    page.value_what = read.draw.value_what;
    page.value_numbers = read.draw.value_numbers;
    page.no_secret = read.draw.state == State::cancelled && read.draw.frozen_at;
    page.reason = read.draw.reason;
    page.action = call.link(path_of(read.draw));
    page.crumbs = {{call.link("/draws"), call.say(tr("Draws"))}};
    return read;
}

}  // namespace

std::optional<ReadDraw> read_draw(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<ReadDraw> {
        auto draw = draw_at(call, tx);
        if (!draw) return std::nullopt;
        ReadDraw read = begin(call, tx, std::move(*draw));
        DrawPage& page = read.page;
        const auto witnesses = list_witnesses(tx, read.draw.draw_id);
        page.candidates = count_candidates(tx, read.draw.draw_id);
        add_witnesses(call, tx, read.draw, witnesses, page);
        page.may_type = read.draw.state == State::frozen && call.now >= read.draw.value_at &&
                        (may_run(call.actor) || page.own_witness > 0);
        add_value(tx, read.draw, page);
        add_own(call, tx, read, witnesses, page);
        if (read.draw.state == State::drawn) {
            add_result(call, tx, read, page);
            add_shortfalls(tx, read.draw.draw_id, page);
        }
        add_files(call, read.draw, page);
        for (const DrawParts::Part& part : call.services.state<DrawParts>().all()) {
            DrawSection section = part(call, tx, read.draw);
            if (!section.drawn_for.empty()) page.elsewhere.push_back(std::move(section));
        }
        const bool running = read.draw.state == State::open || read.draw.state == State::frozen;
        page.may_cancel = running && may_run(call.actor);
        page.may_freeze = may_run(call.actor) && !not_to_freeze(tx, read.draw, call.now);
        page.steps = steps_of(
            call, read.draw,
            {page.candidates, std::ssize(witnesses),
             std::ranges::count_if(page.witnesses, &WitnessRow::revealed), !page.value.empty()});
        return read;
    });
}

}  // namespace agora::lottery
