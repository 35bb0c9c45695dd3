#include "audit_words.hpp"

#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "courses.hpp"
#include "source_store.hpp"

namespace agora::calls {
namespace {

std::string name_of(const web::Call& call, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    if (word == "call") {
        const auto id = parse_id<CallId>(value);
        return id ? text_in(list_texts(tx, *id), code(call.language)).title : std::string{};
    }
    if (word == "source") {
        const auto id = parse_id<SourceId>(value);
        const auto source = id ? find_source(tx, *id) : std::nullopt;
        return source ? source->name : std::string{};
    }
    if (word == "course") {
        const auto id = parse_id<CourseId>(value);
        const auto course = id ? find_course(tx, *id) : std::nullopt;
        return course ? course->title : std::string{};
    }
    return {};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {SourceAdded::kName, tr("Source of calls added"),
         tr("{who} added the source of calls “{source}”."), nullptr, &name_of},
        {SourceChanged::kName, tr("Source of calls changed"),
         tr("{who} changed the source of calls “{source}”."), nullptr, &name_of},
        {SourceEnded::kName, tr("Source of calls ended"), tr("{who} ended a source of calls."),
         nullptr, &name_of},
        {CourseAdded::kName, tr("Course on answering calls added"),
         tr("{who} added the course “{course}”."), nullptr, &name_of},
        {CourseChanged::kName, tr("Course on answering calls changed"),
         tr("{who} changed the course “{course}”."), nullptr, &name_of},
        {CourseRemoved::kName, tr("Course on answering calls taken out"),
         tr("{who} took a course out of the list."), nullptr, &name_of},
        {CallModerated::kName, tr("Call moderated"),
         tr("{who} decided about the call “{call}”: {measure}."), &web::say_measure, &name_of},
    };
}

}  // namespace agora::calls
