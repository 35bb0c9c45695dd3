#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/calls/call_parts.hpp"
#include "course_store.hpp"

// Courses on answering calls, kept by who keeps the sources (TND-14).
namespace agora::calls {

struct CourseAdded {
    static constexpr std::string_view kName = "calls.course_added";
    CourseId course = {};
};
AGORA_FIELDS(CourseAdded, course)

struct CourseChanged {
    static constexpr std::string_view kName = "calls.course_changed";
    CourseId course = {};
};
AGORA_FIELDS(CourseChanged, course)

struct CourseRemoved {
    static constexpr std::string_view kName = "calls.course_removed";
    CourseId course = {};
};
AGORA_FIELDS(CourseRemoved, course)

struct WantedCourse {
    std::string language = {};
    std::optional<Kind> kind = {};
    std::string title = {};
    std::string address = {};
    std::string about = {};
    std::int64_t seen = 0;
};

/// Refused at "address" when it isn't https, or when another course has it.
Result<CourseId> add_course(const Acting& acting, const WantedCourse& wanted);
Result<Done> change_course(const Acting& acting, Course course, const WantedCourse& wanted);
void remove_course(const Acting& acting, const Course& course);

/// Those in the reader's language first, each part by title.
std::vector<Course> courses_for(db::ReadTx& tx, Language reader);
/// On the page of a call: what is about its kind, above what is about all.
CallSection course_section(web::Call& call, db::ReadTx& tx, const Call& about);

}  // namespace agora::calls
