#include "courses.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::calls {
namespace {

constexpr std::string_view kList = "/calls/courses";

constexpr std::array kForm{
    fields::FormField{.name = "title",
                      .label = tr("Title of the course"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 150},
    fields::FormField{.name = "address",
                      .type = fields::FieldType::url,
                      .label = tr("Address of its page"),
                      .required = true},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("Language in which it is given"),
                      .required = true,
                      .options = kLanguageOptions},
    fields::FormField{
        .name = "kind", .type = fields::FieldType::select, .label = tr("Which calls is it about?")},
    fields::FormField{.name = "about",
                      .label = tr("In one sentence"),
                      .hint = tr("Who gives it, how long it takes, what it costs."),
                      .maximum = 200},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedCourse {
    std::string title = {};
    std::string address = {};
    std::string language = {};
    std::optional<Kind> kind = {};
    std::string about = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedCourse, title, address, language, kind, about, seen)

fields::FormContext context_of(const web::Call& call, bool is_new) {
    std::vector<fields::Choice> kinds{{"", call.say(tr("all of them"))}};
    for (const fields::Option& option : kKindOptions) {
        kinds.push_back({std::string{option.value}, call.say(option.label)});
    }
    fields::FormContext context{.choices = {{"kind", std::move(kinds)}}};
    if (is_new) context.unasked = {"seen"};
    return context;
}

WantedCourse wanted_of(const TypedCourse& typed) {
    return {.language = typed.language,
            .kind = typed.kind,
            .title = std::string{trimmed(typed.title)},
            .address = typed.address,
            .about = std::string{trimmed(typed.about)},
            .seen = typed.seen};
}

std::optional<Course> course_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<CourseId>("id");
    return id ? find_course(tx, *id) : std::nullopt;
}

FormPage form_of(const web::Call& call, fields::FormState& state, bool is_new) {
    state.context = context_of(call, is_new);
    return {.lead = call.say(tr("It stands beside the calls that it is about.")),
            .action = call.link(kList),
            .back = call.link(kList),
            .save = call.say(tr("Save")),
            .form = web::show_form(call, kForm, state),
            .crumbs = {{call.link(kList), call.say(tr("Courses on answering calls"))}}};
}

http::Response new_page(web::Call& call, fields::FormState state) {
    FormPage page = form_of(call, state, true);
    page.heading = call.say(tr("Add a course"));
    return form_page(call, std::move(page), state.refusals);
}

http::Response edit_page(web::Call& call, const Course& course, fields::FormState state) {
    FormPage page = form_of(call, state, false);
    const std::string path = call.link(kList) + "/" + to_string(course.course_id);
    page.heading = call.say({tr("Change “{name}”"), {{"name", course.title}}});
    page.action = path;
    page.removal_action = path + "/removal";
    page.removal_label = call.say(tr("Take this course out"));
    page.removal_warning = call.say(tr("It stands beside no call any more."));
    return form_page(call, std::move(page), state.refusals);
}

http::Response show_new(web::Call& call) {
    return new_page(call, {.values = {{"language", std::string{code(call.language)}}}});
}

http::Response create_course(web::Call& call) {
    auto typed = web::read_form<TypedCourse>(call, kForm, context_of(call, true));
    if (typed.ok()) {
        const auto made = call.write(
            [&](db::WriteTx& tx) { return add_course(acting(tx, call), wanted_of(typed.value)); });
        if (made) return web::redirect(call, kList, {.text = tr("The course is in the list.")});
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, typed.state);
}

http::Response show_edit(web::Call& call) {
    const auto course = call.read([&](db::ReadTx& tx) { return course_at(call, tx); });
    if (!course) return web::refuse(call, CallRefusal::course_not_found);
    const TypedCourse typed{course->title, course->address, course->language,
                            course->kind,  course->about,   course->version};
    return edit_page(call, *course, {.values = fields::to_values(typed)});
}

http::Response save_course(web::Call& call) {
    const auto course = call.read([&](db::ReadTx& tx) { return course_at(call, tx); });
    if (!course) return web::refuse(call, CallRefusal::course_not_found);
    auto typed = web::read_form<TypedCourse>(call, kForm, context_of(call, false));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = course_at(call, tx);
            if (!now) return CallRefusal::course_not_found;
            return change_course(acting(tx, call), *now, wanted_of(typed.value));
        });
        if (done) return web::redirect(call, kList, {.text = tr("Saved.")});
        if (done.refusal().is(CallRefusal::changed_meanwhile)) {
            typed.state.values = typed.state.values.with("seen", std::to_string(course->version));
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, *course, typed.state);
}

http::Response take_out_course(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto course = course_at(call, tx);
        if (!course) return CallRefusal::course_not_found;
        remove_course(acting(tx, call), *course);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kList, {.text = tr("The course is out of the list.")});
}

}  // namespace

std::vector<web::Route> course_form_routes() {
    using enum http::Method;
    const web::Access keeper = web::Access::needing(kKeepSources);
    return {
        {get, "/calls/courses/new", keeper, &show_new},
        {post,
         "/calls/courses",
         keeper,
         &create_course,
         {.summary = "Add a course on answering calls"}},
        {get, "/calls/courses/{id}/edit", keeper, &show_edit},
        {post, "/calls/courses/{id}", keeper, &save_course, {.summary = "Change a course"}},
        {post,
         "/calls/courses/{id}/removal",
         keeper,
         &take_out_course,
         {.summary = "Take a course out of the list"}},
    };
}

}  // namespace agora::calls
