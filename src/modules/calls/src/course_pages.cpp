#include "agora/web/answer.hpp"
#include "courses.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::calls {
namespace {

struct CourseView {
    std::string title = {};
    std::string address = {};
    std::string about = {};
    std::string lang = {};
    std::string language_label = {};
    std::string kind_label = {};  ///< empty: of all calls
    std::string edit_url = {};
};
AGORA_FIELDS(CourseView, title, address, about, lang, language_label, kind_label, edit_url)

struct CoursesPage {
    std::vector<CourseView> courses = {};
    bool may_keep = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CoursesPage, courses, may_keep, crumbs)

CourseView view_of(const web::Call& call, const Course& course) {
    CourseView view{.title = course.title,
                    .address = course.address,
                    .about = course.about,
                    .lang = course.language,
                    .language_label = call.say(label_of_language(course.language))};
    if (course.kind) view.kind_label = call.say(label_of(*course.kind));
    if (is_keeper(call.actor)) {
        view.edit_url = call.link("/calls/courses/" + to_string(course.course_id) + "/edit");
    }
    return view;
}

http::Response show_courses(web::Call& call) {
    CoursesPage model{.may_keep = is_keeper(call.actor)};
    const auto courses = call.read([&](db::ReadTx& tx) { return courses_for(tx, call.language); });
    for (const Course& course : courses) model.courses.push_back(view_of(call, course));
    model.crumbs = {{call.link("/calls"), call.say(tr("Calls and tenders"))}};
    return web::page(call,
                     {.view = "calls/courses",
                      .title = call.say(tr("Courses on answering calls")),
                      .description = call.say(tr("Where one learns to read a call, to count its "
                                                 "price and to write the answer.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> course_routes() {
    return {{http::Method::get,
             "/calls/courses",
             web::Access::visitor(),
             &show_courses,
             {.summary = "Courses on answering calls, those in the reader's language first"}}};
}

}  // namespace agora::calls
