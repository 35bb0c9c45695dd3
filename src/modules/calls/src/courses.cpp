#include "courses.hpp"

#include "labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "web_address.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace agora::calls {
namespace {

/// On the page of a call; the others stand in the list.
constexpr std::size_t kMostBeside = 5;

std::optional<Refusal> unfit(db::ReadTx& tx, const WantedCourse& wanted, CourseId but) {
    if (auto fault = unfit_for_register(wanted.address)) return fault;
    const auto all = list_courses(tx);
    const bool known = std::ranges::any_of(all, [&](const Course& other) {
        return other.course_id != but && other.address == wanted.address;
    });
    if (known) return Refusal{CallRefusal::course_known_already, "address"};
    return std::nullopt;
}

void put(Course& course, const WantedCourse& wanted) {
    course.language = wanted.language;
    course.kind = wanted.kind;
    course.title = wanted.title;
    course.address = wanted.address;
    course.about = wanted.about;
}

}  // namespace

Result<CourseId> add_course(const Acting& acting, const WantedCourse& wanted) {
    if (const auto refusal = unfit(acting.tx, wanted, {})) return *refusal;
    Course course{.course_id = acting.tx.new_id<CourseId>(),
                  .added_by = acting.origin.account,
                  .added_at = acting.origin.at};
    put(course, wanted);
    insert_course(acting.tx, course);
    journal::emit(acting.tx, acting.origin, CourseAdded{course.course_id}, journal::Audit::yes);
    return course.course_id;
}

Result<Done> change_course(const Acting& acting, Course course, const WantedCourse& wanted) {
    if (course.version != wanted.seen) return CallRefusal::changed_meanwhile;
    if (const auto refusal = unfit(acting.tx, wanted, course.course_id)) return *refusal;
    put(course, wanted);
    ++course.version;
    update_course(acting.tx, course);
    journal::emit(acting.tx, acting.origin, CourseChanged{course.course_id}, journal::Audit::yes);
    return Done{};
}

void remove_course(const Acting& acting, const Course& course) {
    delete_course(acting.tx, course.course_id);
    journal::emit(acting.tx, acting.origin, CourseRemoved{course.course_id}, journal::Audit::yes);
}

std::vector<Course> courses_for(db::ReadTx& tx, Language reader) {
    auto courses = list_courses(tx);
    std::ranges::stable_partition(
        courses, [&](const Course& course) { return course.language == code(reader); });
    return courses;
}

CallSection course_section(web::Call& call, db::ReadTx& tx, const Call& about) {
    CallSection section{.anchor = "courses", .heading = call.say(tr("Learn how to answer"))};
    const auto all = call.services.state<KeptCourses>().at(tx);
    std::vector<const Course*> courses;
    for (const Course& course : *all) {
        if (!course.kind || *course.kind == about.kind) courses.push_back(&course);
    }
    std::ranges::stable_sort(courses, std::greater{}, [&](const Course* course) {
        return std::pair{course->language == code(call.language), course->kind.has_value()};
    });
    for (const Course* course : courses) {
        if (section.lines.size() == kMostBeside) break;
        section.lines.push_back({course->address, course->title, course->language, course->about});
    }
    if (courses.size() > kMostBeside) {
        section.acts.push_back({call.link("/calls/courses"), call.say(tr("All courses"))});
    } else if (is_keeper(call.actor)) {
        section.acts.push_back({call.link("/calls/courses/new"), call.say(tr("Add a course"))});
    }
    return section;
}

}  // namespace agora::calls
