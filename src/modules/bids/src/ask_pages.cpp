#include "agora/locale/formats.hpp"
#include "ask.hpp"
#include "ask_store.hpp"
#include "ask_view.hpp"
#include "block_store.hpp"
#include "call_link.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "uploads.hpp"

#include <array>

namespace agora::bids {
namespace {

constexpr std::array kResultForm{
    fields::FormField{.name = "result",
                      .type = fields::FieldType::textarea,
                      .label = tr("What you made of it"),
                      .maximum = 40'000,
                      .rows = 12},
    fields::FormField{.name = "document",
                      .type = fields::FieldType::file,
                      .label = tr("Or a file"),
                      .hint = tr("PDF, or a document of an office program, of at most 20 MB."),
                      .accept = kTakenFiles}};
struct TypedResult {
    std::string result = {};
};
AGORA_FIELDS(TypedResult, result)

constexpr std::array kThanksForm{fields::FormField{.name = "thanks",
                                                   .type = fields::FieldType::textarea,
                                                   .label = tr("A word to who helped you"),
                                                   .maximum = 600,
                                                   .rows = 3}};
struct TypedThanks {
    std::string thanks = {};
};
AGORA_FIELDS(TypedThanks, thanks)

constexpr std::array kRemarkForm{
    fields::FormField{.name = "remark",
                      .type = fields::FieldType::textarea,
                      .label = tr("What is missing, or otherwise than you asked?"),
                      .required = true,
                      .minimum = 3,
                      .maximum = 600,
                      .rows = 3}};
struct TypedRemark {
    std::string remark = {};
};
AGORA_FIELDS(TypedRemark, remark)

struct CandidateLine {
    web::Link who = {};
    std::string answer = {};
};
AGORA_FIELDS(CandidateLine, who, answer)

struct GivenFile {
    std::string url = {};
    std::string name = {};
    std::string size = {};
};
AGORA_FIELDS(GivenFile, url, name, size)

struct AskPage {
    std::vector<web::Link> crumbs = {};
    AskCard ask = {};
    AskState state = AskState::looking;
    bool yours = false;
    bool helps = false;
    web::Link helper = {};
    web::Link call = {};
    web::Link room = {};
    bool reads_texts = false;
    std::string body = {};
    std::string body_lang = {};
    GivenFile body_file = {};
    std::string result = {};
    std::string result_lang = {};
    GivenFile result_file = {};
    std::string thanks = {};
    std::string remark = {};  ///< while the helper is at it again
    std::vector<CandidateLine> candidates = {};
    bool may_take = false;
    bool may_decline = false;
    bool may_give_back = false;
    bool may_hand_in = false;
    bool may_confirm = false;
    bool may_withdraw = false;
    bool may_store = false;
    web::Link block = {};
    fields::FormView result_form = {};
    fields::FormView thanks_form = {};
    fields::FormView remark_form = {};
    std::string action = {};
    Html form_keys = {};
};
AGORA_FIELDS(AskPage, crumbs, ask, state, yours, helps, helper, call, room, reads_texts, body,
             body_lang, body_file, result, result_lang, result_file, thanks, remark, candidates,
             may_take, may_decline, may_give_back, may_hand_in, may_confirm, may_withdraw,
             may_store, block, result_form, thanks_form, remark_form, action, form_keys)

std::string_view label_of_answer(Answer answer) {
    switch (answer) {
        case Answer::waiting:
            return tr("was asked");
        case Answer::accepted:
            return tr("said yes");
        case Answer::declined:
            return tr("said no this time");
        case Answer::passed:
            return tr("not needed any more");
    }
    return {};
}

void add_texts(const web::Call& call, const Ask& ask, AskPage& model) {
    const auto file = [&](std::string_view which, const std::string& name, std::int64_t size) {
        return name.empty() ? GivenFile{}
                            : GivenFile{path_of(ask, "/files/" + std::string{which}), name,
                                        locale::file_size(call.language, size)};
    };
    model.reads_texts = true;
    model.body = ask.body;
    model.body_lang = fields::enum_name(ask.from_language);
    model.body_file = file("text", ask.body_name, ask.body_size);
    model.result = ask.result;
    model.result_lang = fields::enum_name(ask.into_language);
    model.result_file = file("result", ask.result_name, ask.result_size);
    model.thanks = ask.thanks;
    if (ask.state == AskState::taken) model.remark = ask.remark;
}

void add_acts(db::ReadTx& tx, const Concern& concern, AskPage& model) {
    const AskState state = concern.ask.state;
    model.may_take =
        state == AskState::looking && !concern.asks && (concern.proposed || concern.offers);
    model.may_decline = concern.proposed;
    model.may_give_back = concern.helps && state == AskState::taken;
    model.may_hand_in = concern.helps && (state == AskState::taken || state == AskState::handed_in);
    model.may_confirm = concern.asks && state == AskState::handed_in;
    model.may_withdraw = concern.asks && (state == AskState::looking || state == AskState::taken);
    model.may_store = concern.asks && state == AskState::confirmed && !concern.ask.result.empty() &&
                      !(concern.ask.block_id && find_block(tx, concern.ask.block_id));
}

void fill(const web::Call& call, db::ReadTx& tx, const Concern& concern, AskPage& model) {
    const Ask& ask = concern.ask;
    const auto candidates = list_candidates(tx, ask.ask_id);
    std::vector<AccountId> people{ask.asked_by, ask.helper};
    for (const Candidate& one : candidates) people.push_back(one.account_id);
    const Names names = circles::names_of(call, tx, std::move(people));
    const auto name = [&](AccountId account) {
        const auto found = names.find(account);
        return found == names.end() ? web::Link{} : found->second;
    };
    model.ask = card_of(call, ask, names);
    model.state = ask.state;
    model.yours = concern.asks;
    model.helps = concern.helps;
    model.helper = name(ask.helper);
    if (concern.asks) {
        for (const Candidate& one : candidates) {
            model.candidates.push_back(
                {name(one.account_id), call.say(label_of_answer(one.answer))});
        }
    }
    if (concern.reads_texts()) add_texts(call, ask, model);
    if (const auto linked = linked_call(call, tx, ask.call_id)) {
        model.call = {call.link(linked->path), linked->title};
    }
    const auto inside = inside_of(tx, call.actor.account, ask.room_id);
    if (inside && inside->is_in()) {
        model.room = {call.link(path_of(inside->room)), inside->room.title};
    }
    add_acts(tx, concern, model);
    if (concern.asks && ask.block_id && find_block(tx, ask.block_id)) {
        model.block = {call.link("/blocks/" + to_string(ask.block_id)),
                       call.say(tr("See the building block"))};
    }
}

http::Response ask_page(web::Call& call, const fields::FormState& result,
                        const fields::FormState& thanks, const fields::FormState& remark = {}) {
    AskPage model;
    std::optional<Concern> concern;
    call.read([&](db::ReadTx& tx) {
        model = {};
        concern = ask_at(call, tx);
        if (concern) fill(call, tx, *concern, model);
    });
    if (!concern) return web::refuse(call, HelpRefusal::ask_not_found);
    fields::FormState shown = result;
    if (shown.ok()) shown.values = {{"result", concern->ask.result}};
    if (model.may_hand_in) model.result_form = web::show_form(call, kResultForm, shown);
    if (model.may_confirm) {
        model.thanks_form = web::show_form(call, kThanksForm, thanks);
        model.remark_form = web::show_form(call, kRemarkForm, remark);
    }
    model.crumbs = {{call.link("/language-help"), call.say(tr("Language help"))}};
    model.action = call.link(path_of(concern->ask));
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "bids/ask", .title = model.ask.title};
    const auto& typed = !result.ok() ? result : !thanks.ok() ? thanks : remark;
    const auto& refusals = typed.refusals;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_ask(web::Call& call) {
    return ask_page(call, {}, {});
}

template <typename Work>
Result<Done> act_on(web::Call& call, std::string& path, Work&& work) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto concern = ask_at(call, tx);
        if (!concern) return HelpRefusal::ask_not_found;
        path = path_of(concern->ask);
        return work(acting(tx, call), *concern);
    });
}

http::Response act(web::Call& call, std::string_view done_text,
                   Result<Done> (*work)(const Acting&, const Concern&),
                   std::string_view next = {}) {
    std::string path;
    const auto done = act_on(call, path, work);
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, next.empty() ? std::string_view{path} : next, {.text = done_text});
}

http::Response create_acceptance(web::Call& call) {
    return act(call, tr("Thank you. Here is the text."), &take);
}
http::Response create_refusal(web::Call& call) {
    return act(call, tr("That is fine. Somebody else is asked."), &decline, "/language-help");
}
http::Response create_return(web::Call& call) {
    return act(call, tr("Given back. Somebody else is asked."), &give_back, "/language-help");
}
http::Response create_withdrawal(web::Call& call) {
    return act(call, tr("Withdrawn."), &withdraw);
}

/// Only who helps leaves a file in the store.
bool may_hand_in(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        const auto concern = ask_at(call, tx);
        return concern && concern->helps;
    });
}

http::Response create_result(web::Call& call) {
    auto typed = web::read_form<TypedResult>(call, kResultForm);
    std::optional<files::KeptDocument> file;
    if (may_hand_in(call)) file = keep_upload(call, typed.state, "document");
    if (typed.ok()) {
        std::string path;
        const auto done = act_on(call, path, [&](const Acting& acting, const Concern& concern) {
            return hand_in(acting, concern, {typed.value.result, file});
        });
        if (done) {
            return web::redirect(call, path, {.text = tr("Handed in. Who asked is told.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return ask_page(call, typed.state, {});
}

http::Response create_confirmation(web::Call& call) {
    auto typed = web::read_form<TypedThanks>(call, kThanksForm);
    if (typed.ok()) {
        std::string path;
        const auto done = act_on(call, path, [&](const Acting& acting, const Concern& concern) {
            return confirm(acting, concern, typed.value.thanks);
        });
        if (done) return web::redirect(call, path, {.text = tr("Thanked.")});
        return web::refuse(call, done.refusal());
    }
    return ask_page(call, {}, typed.state);
}

http::Response create_rejection(web::Call& call) {
    auto typed = web::read_form<TypedRemark>(call, kRemarkForm);
    if (typed.ok()) {
        std::string path;
        const auto done = act_on(call, path, [&](const Acting& acting, const Concern& concern) {
            return reject(acting, concern, typed.value.remark);
        });
        if (done) return web::redirect(call, path, {.text = tr("Your helper is told.")});
        return web::refuse(call, done.refusal());
    }
    return ask_page(call, {}, {}, typed.state);
}

http::Response create_block(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto concern = ask_at(call, tx);
        if (!concern) return HelpRefusal::ask_not_found;
        const auto block = store_as_block(acting(tx, call), *concern);
        if (!block) return block.refusal();
        path = "/blocks/" + to_string(*block);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Kept as a building block of yours.")});
}

http::Response send_file(web::Call& call) {
    const auto concern = call.read([&](db::ReadTx& tx) { return ask_at(call, tx); });
    if (!concern || !concern->reads_texts()) return web::not_found(call);
    const Ask& ask = concern->ask;
    const std::string_view which = call.path_value("which");
    if (which == "text") return send_stored(call, {ask.body_file, ask.body_name, ask.body_size});
    if (which == "result") {
        return send_stored(call, {ask.result_file, ask.result_name, ask.result_size});
    }
    return web::not_found(call);
}

}  // namespace

std::vector<web::Route> ask_routes() {
    using enum http::Method;
    using web::Access;
    const auto act = [](std::string_view pattern, web::Handler handler, std::string_view summary) {
        return web::Route{post, pattern, Access::member(), handler, {.summary = summary}};
    };
    return {
        {get,
         "/language-help/{ask}",
         Access::member(),
         &show_ask,
         {.summary = "One question for language help, for whom it concerns"}},
        act("/language-help/{ask}/acceptance", &create_acceptance, "Help with it"),
        act("/language-help/{ask}/refusal", &create_refusal, "Not help this time"),
        act("/language-help/{ask}/return", &create_return, "Give it back; somebody else is asked"),
        {post,
         "/language-help/{ask}/result",
         Access::member(),
         &create_result,
         {.body_limit = kMostUploadBytes, .summary = "Hand in the result"}},
        act("/language-help/{ask}/confirmation", &create_confirmation,
            "Confirm the help and thank, with credits when they were promised"),
        act("/language-help/{ask}/rejection", &create_rejection,
            "Say that it is not what was asked: back to the helper"),
        act("/language-help/{ask}/withdrawal", &create_withdrawal, "Need no help any more"),
        act("/language-help/{ask}/block", &create_block, "Keep the result as a building block"),
        {get,
         "/language-help/{ask}/files/{which}",
         Access::member(),
         &send_file,
         {.reach = web::Reach::bare, .summary = "The text or the result, for who asks or helps"}},
    };
}

}  // namespace agora::bids
