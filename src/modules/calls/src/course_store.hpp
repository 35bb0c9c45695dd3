#pragma once

#include "agora/calls/call.hpp"
#include "agora/db/transaction.hpp"
#include "agora/web/kept.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::calls {

using CourseId = Id<struct CallCourseTag>;

/// Where one learns to answer a call.
struct Course {
    CourseId course_id = {};
    std::string language = {};      ///< in which it is given
    std::optional<Kind> kind = {};  ///< of the calls that it is about; none: of all
    std::string title = {};
    std::string address = {};
    std::string about = {};  ///< in its language: who gives it, how long, what it costs
    AccountId added_by = {};
    Instant added_at = {};
    std::int64_t version = 1;
};
AGORA_FIELDS(Course, course_id, language, kind, title, address, about, added_by, added_at, version)

void insert_course(db::WriteTx& tx, const Course& course);
void update_course(db::WriteTx& tx, const Course& course);
void delete_course(db::WriteTx& tx, CourseId course);
std::optional<Course> find_course(db::ReadTx& tx, CourseId course);
/// By title.
std::vector<Course> list_courses(db::ReadTx& tx);

/// All of them by title, for the pages of calls; the three writes above touch "calls.courses".
class KeptCourses : public web::Kept<std::vector<Course>> {
 public:
    KeptCourses();
};

}  // namespace agora::calls
