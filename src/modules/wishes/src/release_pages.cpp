#include "form_page.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "releases.hpp"

#include <algorithm>
#include <array>

namespace agora::wishes {
namespace {

constexpr std::size_t kMostFulfilled = 50;
constexpr std::string_view kNote = tr("What changed, in plain words?");

constexpr fields::FormField note_field(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .group = kNote,
            .maximum = 4000,
            .rows = 4,
            .markdown = true};
}
constexpr std::array kForm{
    fields::FormField{.name = "version",
                      .label = tr("Version"),
                      .hint = tr("A number or a name, such as 2.4 or spring."),
                      .required = true,
                      .maximum = 40},
    fields::FormField{.name = "released_on",
                      .type = fields::FieldType::date,
                      .label = tr("Since which day?"),
                      .required = true},
    fields::FormField{
        .name = "fulfils",
        .label = tr("Which wishes does it fulfil?"),
        .hint = tr("Their numbers, between commas: 3, 12. Who supports them is told."),
        .maximum = 300},
    note_field("note_nl", tr("In Dutch")),
    note_field("note_fr", tr("In French")),
    note_field("note_en", tr("In English")),
};
struct TypedRelease {
    std::string version = {};
    std::optional<Date> released_on = {};
    std::string fulfils = {};
    std::string note_nl = {};
    std::string note_fr = {};
    std::string note_en = {};
};
AGORA_FIELDS(TypedRelease, version, released_on, fulfils, note_nl, note_fr, note_en)

/// "3, 12 15" as numbers, each once; something that is no number is refused as a wish that isn't there.
Result<std::vector<std::int64_t>> numbers_in(std::string text) {
    std::ranges::replace(text, ' ', ',');
    std::vector<std::int64_t> numbers;
    for (const std::string_view part : split(text, ',')) {
        const std::string_view word = trimmed(part);
        if (word.empty()) continue;
        const auto number = parse_positive(word);
        if (!number || numbers.size() == kMostFulfilled) {
            return Refusal{
                WishRefusal::fulfils_unknown, "fulfils", {{"number", std::string{word}}}};
        }
        if (std::ranges::find(numbers, *number) == numbers.end()) numbers.push_back(*number);
    }
    return numbers;
}

http::Response page_of(web::Call& call, const Tool& tool, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say({tr("What changed in {tool}"), {{"tool", tool.name}}}),
                      .lead = call.say(tr(
                          "Everybody reads it on the page of the tool. Wishes that it fulfils are "
                          "done with it.")),
                      .action = call.link(path_of(tool, "/releases")),
                      .back = call.link(path_of(tool)),
                      .form = std::move(form)},
                     refusals);
}

http::Response show_new(web::Call& call) {
    const auto tool = call.read([&](db::ReadTx& tx) { return tool_at(call, tx); });
    if (!tool) return web::refuse(call, WishRefusal::tool_not_found);
    return page_of(call, *tool,
                   web::show_form(call, kForm, {{"released_on", to_string(today_of(call))}}), {});
}

http::Response create_release(web::Call& call) {
    const auto tool = call.read([&](db::ReadTx& tx) { return tool_at(call, tx); });
    if (!tool) return web::refuse(call, WishRefusal::tool_not_found);
    auto typed = web::read_form<TypedRelease>(call, kForm);
    if (typed.ok()) {
        const auto fulfils = numbers_in(typed.value.fulfils);
        const auto done =
            !fulfils ? Result<Done>{fulfils.refusal()} : call.write([&](db::WriteTx& tx) {
                return publish(acting(tx, call), call.actor,
                               {.tool_id = tool->tool_id,
                                .version = typed.value.version,
                                .released_on = *typed.value.released_on,
                                .note_nl = std::string{trimmed(typed.value.note_nl)},
                                .note_fr = std::string{trimmed(typed.value.note_fr)},
                                .note_en = std::string{trimmed(typed.value.note_en)}},
                               *fulfils, today_of(call));
            });
        if (done) {
            return web::redirect(call, path_of(*tool),
                                 {.text = tr("Published. Who wished it is told.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return page_of(call, *tool, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

}  // namespace

std::vector<web::Route> release_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/wishes/tools/{slug}/releases/new", Access::needing(kKeepWishes), &show_new},
        {post,
         "/wishes/tools/{slug}/releases",
         Access::needing(kKeepWishes),
         &create_release,
         {.summary = "Publish what changed in a tool, and which wishes it fulfils"}},
    };
}

}  // namespace agora::wishes
