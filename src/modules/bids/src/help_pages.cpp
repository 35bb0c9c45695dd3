#include "agora/locale/formats.hpp"
#include "ask_store.hpp"
#include "ask_view.hpp"
#include "helper_store.hpp"
#include "pages.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::int64_t kMostLooking = 200;

struct OfferLine {
    std::string from = {};
    std::string into = {};
    bool within_one = false;
    std::int64_t helpers = 0;
};
AGORA_FIELDS(OfferLine, from, into, within_one, helpers)

struct OfferGroup {
    std::string kind = {};
    std::string hint = {};
    std::vector<OfferLine> lines = {};
};
AGORA_FIELDS(OfferGroup, kind, hint, lines)

struct ThankedLine {
    web::Link who = {};
    std::int64_t helped = 0;
};
AGORA_FIELDS(ThankedLine, who, helped)

struct HelpPage {
    bool member = false;
    bool offers_help = false;
    std::vector<OfferGroup> offers = {};
    std::int64_t confirmed = 0;
    std::vector<ThankedLine> thanked = {};
    std::vector<AskCard> waiting = {};  ///< asked of the reader
    std::vector<AskCard> fitting = {};  ///< others that they could take
    std::vector<AskCard> helping = {};
    std::vector<AskCard> asked = {};
};
AGORA_FIELDS(HelpPage, member, offers_help, offers, confirmed, thanked, waiting, fitting, helping,
             asked)

void add_offers(const web::Call& call, const HelpBoard& board, HelpPage& model) {
    for (const fields::Option& option : kHelpKindOptions) {
        OfferGroup group{.kind = call.say(option.label), .hint = call.say(option.hint)};
        for (const OfferCount& one : board.offers) {
            if (fields::enum_name(one.kind) != option.value) continue;
            group.lines.push_back(
                {.from = locale::language_name(call.language, fields::enum_name(one.from_language)),
                 .into = locale::language_name(call.language, fields::enum_name(one.into_language)),
                 .within_one = one.from_language == one.into_language,
                 .helpers = one.helpers});
        }
        if (!group.lines.empty()) model.offers.push_back(std::move(group));
    }
}

/// What concerns the reader, and who asked for it.
struct Concerning {
    std::vector<Ask> waiting = {};
    std::vector<Ask> fitting = {};
    std::vector<Ask> helping = {};
    std::vector<Ask> asked = {};
};

Concerning concerning(const web::Call& call, db::ReadTx& tx) {
    const AccountId account = call.actor.account;
    Concerning all{.waiting = list_waiting_for(tx, account),
                   .helping = list_helped_by(tx, account),
                   .asked = list_asks_of(tx, account)};
    const auto apart = [&](const Ask& ask) {
        return !ask.asked_by || are_apart(tx, call.services, account, ask.asked_by);
    };
    std::erase_if(all.waiting, apart);
    const auto pairs = list_pairs(tx, account);
    if (pairs.empty()) return all;
    const auto declined = list_declined_by(tx, account);
    for (Ask& ask : list_looking(tx, kMostLooking)) {
        const bool fits = std::ranges::any_of(pairs, [&](const Pair& pair) {
            return pair.from_language == ask.from_language &&
                   pair.into_language == ask.into_language && pair.kind == ask.kind;
        });
        const bool known =
            ask.asked_by == account || std::ranges::find(declined, ask.ask_id) != declined.end() ||
            std::ranges::find(all.waiting, ask.ask_id, &Ask::ask_id) != all.waiting.end();
        if (fits && !known && !apart(ask)) all.fitting.push_back(std::move(ask));
    }
    return all;
}

void add_own(const web::Call& call, db::ReadTx& tx, HelpPage& model) {
    const Concerning all = concerning(call, tx);
    std::vector<AccountId> people;
    for (const auto* asks : {&all.waiting, &all.fitting, &all.helping}) {
        for (const Ask& ask : *asks) people.push_back(ask.asked_by);
    }
    const Names names = circles::names_of(call, tx, std::move(people));
    const auto cards = [&](const std::vector<Ask>& asks) {
        std::vector<AskCard> made;
        for (const Ask& ask : asks) made.push_back(card_of(call, ask, names));
        return made;
    };
    model.waiting = cards(all.waiting);
    model.fitting = cards(all.fitting);
    model.helping = cards(all.helping);
    model.asked = cards(all.asked);
    model.offers_help = find_helper(tx, call.actor.account).has_value();
}

void add_thanked(const web::Call& call, db::ReadTx& tx, const HelpBoard& board, HelpPage& model) {
    std::vector<AccountId> people;
    for (const Helper& one : board.thanked) people.push_back(one.account_id);
    const Names names = circles::names_of(call, tx, people);
    for (const Helper& one : board.thanked) {
        const auto name = names.find(one.account_id);
        if (name != names.end()) model.thanked.push_back({name->second, one.helped});
    }
}

http::Response show_help(web::Call& call) {
    HelpPage model;
    call.read([&](db::ReadTx& tx) {
        model = {.member = call.actor.is_member()};
        const auto board = help_board(call.services, tx);
        add_offers(call, *board, model);
        model.confirmed = board->confirmed;
        if (!model.member) return;
        add_own(call, tx, model);
        add_thanked(call, tx, *board, model);
    });
    return web::page(call,
                     {.view = "bids/help",
                      .title = call.say(tr("Language help")),
                      .description = call.say(tr("Members help each other across languages: read, "
                                                 "write and proofread.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> help_routes() {
    return {{http::Method::get,
             "/language-help",
             web::Access::visitor(),
             &show_help,
             {.cached = web::Cached::for_visitors,
              .summary = "Language help: what is offered, and what concerns the reader"}}};
}

}  // namespace agora::bids
