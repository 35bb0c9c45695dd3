#include "pages.hpp"

#include "keep.hpp"
#include "kit_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "word_store.hpp"

#include <array>

namespace agora::kit {
namespace {

constexpr fields::FormField sentence_in(std::string_view name, Language language) {
    return {
        .name = name, .label = own_name(language), .required = true, .minimum = 10, .maximum = 200};
}
constexpr std::array kForm{sentence_in("nl", Language::nl), sentence_in("fr", Language::fr),
                           sentence_in("en", Language::en),
                           fields::FormField{.name = "seen", .type = fields::FieldType::hidden}};
struct Typed {
    std::string nl = {};
    std::string fr = {};
    std::string en = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(Typed, nl, fr, en, seen)

struct Said {
    std::int64_t version = 1;
    std::string sentence = {};
    Instant at = {};
    std::string by = {};
};
AGORA_FIELDS(Said, version, sentence, at, by)

struct BaselinesPage {
    std::vector<Said> versions = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(BaselinesPage, versions, crumbs)

http::Response show_versions(web::Call& call) {
    BaselinesPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto all = list_baselines(tx);
        std::vector<AccountId> accounts;
        for (const Baseline& one : all) accounts.push_back(one.written_by);
        const auto names = names_of(tx, std::move(accounts));
        for (const Baseline& one : all) {
            model.versions.push_back({one.version, one.in(call.language), one.written_at,
                                      name_in(names, one.written_by)});
        }
    });
    model.crumbs = crumbs_of(call);
    return web::page(
        call, {.view = "kit/baselines", .title = call.say(tr("Who we are, in one sentence"))},
        model);
}

http::Response page_of(web::Call& call, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say(tr("Who we are, in one sentence")),
                      .lead = call.say(tr("It stands on top of the kit, in the three languages. "
                                          "Earlier ones stay to be read by who keeps the kit.")),
                      .action = call.link("/kit/sentence"),
                      .back = call.link("/kit"),
                      .form = std::move(form)},
                     refusals);
}

http::Response show_edit(web::Call& call) {
    const auto newest = call.read([](db::ReadTx& tx) { return newest_baseline(tx); });
    Typed typed;
    if (newest) typed = {newest->nl, newest->fr, newest->en, newest->version};
    return page_of(call, web::show_form(call, kForm, fields::to_values(typed)), {});
}

http::Response save(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return write_baseline(
                acting(tx, call),
                {.nl = typed.value.nl, .fr = typed.value.fr, .en = typed.value.en},
                typed.value.seen);
        });
        if (done) return web::redirect(call, "/kit", {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
        if (done.refusal().is(KitRefusal::changed_meanwhile)) {
            const auto newest = call.read([](db::ReadTx& tx) { return newest_baseline(tx); });
            typed.state.values =
                typed.state.values.with("seen", std::to_string(newest ? newest->version : 0));
        }
    }
    return page_of(call, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

}  // namespace

std::vector<web::Route> baseline_routes() {
    using enum http::Method;
    const auto keepers = web::Access::needing(kKeepKit);
    return {
        {get,
         "/kit/sentence",
         keepers,
         &show_versions,
         {.summary = "Every version of the one sentence"}},
        {get, "/kit/sentence/edit", keepers, &show_edit},
        {post, "/kit/sentence", keepers, &save, {.summary = "A new version of the one sentence"}},
    };
}

}  // namespace agora::kit
