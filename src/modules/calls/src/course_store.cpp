#include "course_store.hpp"

namespace agora::calls {
namespace {

constexpr std::string_view kKeptCourses = "calls.courses";

}  // namespace

constexpr db::Query kInsertCourse{"calls.insert_course", R"sql(
    INSERT INTO calls_course (course_id, language, kind, title, address, about, added_by, added_at,
                              version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_course(db::WriteTx& tx, const Course& course) {
    tx.run(kInsertCourse, course.course_id, course.language, course.kind, course.title,
           course.address, course.about, course.added_by, course.added_at, course.version);
    web::touch_kept(tx, kKeptCourses);
}

constexpr db::Query kUpdateCourse{"calls.update_course", R"sql(
    UPDATE calls_course
    SET language = $2, kind = $3, title = $4, address = $5, about = $6, version = $7
    WHERE course_id = $1
)sql"};

void update_course(db::WriteTx& tx, const Course& course) {
    tx.run(kUpdateCourse, course.course_id, course.language, course.kind, course.title,
           course.address, course.about, course.version);
    web::touch_kept(tx, kKeptCourses);
}

constexpr db::Query kDeleteCourse{"calls.delete_course", R"sql(
    DELETE FROM calls_course WHERE course_id = $1
)sql"};

void delete_course(db::WriteTx& tx, CourseId course) {
    tx.run(kDeleteCourse, course);
    web::touch_kept(tx, kKeptCourses);
}

constexpr db::Query kFindCourse{"calls.find_course", R"sql(
    SELECT course_id, language, kind, title, address, about, added_by, added_at, version
    FROM calls_course WHERE course_id = $1
)sql"};

std::optional<Course> find_course(db::ReadTx& tx, CourseId course) {
    return tx.find<Course>(kFindCourse, course);
}

constexpr db::Query kListCourses{"calls.list_courses", R"sql(
    SELECT course_id, language, kind, title, address, about, added_by, added_at, version
    FROM calls_course ORDER BY title, course_id
)sql"};

std::vector<Course> list_courses(db::ReadTx& tx) {
    return tx.all<Course>(kListCourses);
}

KeptCourses::KeptCourses() : Kept(std::string{kKeptCourses}, &list_courses) {}

}  // namespace agora::calls
