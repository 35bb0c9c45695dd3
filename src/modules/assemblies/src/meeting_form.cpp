#include "meeting_form.hpp"

#include "agora/base/text.hpp"
#include "agora/territories/time_zones.hpp"
#include "labels.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kTitle = tr("What it is called");
constexpr std::string_view kWhen = tr("When");
constexpr std::string_view kWhere = tr("Where");

constexpr FormField title(std::string_view name, std::string_view label) {
    return {.name = name,
            .label = label,
            .group = kTitle,
            .required = true,
            .minimum = 3,
            .maximum = 120};
}

constexpr std::array kForm{
    title("title_nl", tr("Title in Dutch")),
    title("title_fr", tr("Title in French")),
    title("title_en", tr("Title in English")),
    FormField{.name = "time_zone",
              .type = FieldType::select,
              .label = tr("By the clock of"),
              .group = kWhen,
              .required = true,
              .options = territories::kTimeZones},
    FormField{.name = "starts_at",
              .type = FieldType::datetime,
              .label = tr("Begins"),
              .group = kWhen,
              .required = true},
    FormField{.name = "questions_until",
              .type = FieldType::datetime,
              .label = tr("Questions in writing until"),
              .hint = tr("Leave time for the answers: it can't be opened before each has one."),
              .group = kWhen,
              .required = true},
    FormField{.name = "place",
              .label = tr("Place"),
              .hint = tr("Room, street and town. Leave it empty when it is by video only."),
              .group = kWhere,
              .maximum = 200},
    FormField{.name = "video",
              .type = FieldType::url,
              .label = tr("Address of the video"),
              .hint = tr("Only who is convened sees it."),
              .group = kWhere},
    FormField{.name = "audience",
              .type = FieldType::radios,
              .label = tr("Who sees agenda, documents, minutes and summary"),
              .required = true,
              .options = kAudienceOptions},
};

}  // namespace

fields::Form meeting_form() {
    return kForm;
}

fields::FormContext meeting_context(const Body& body, State state) {
    fields::FormContext context;
    if (!body.takes_questions) context.unasked = {"questions_until"};
    if (state != State::draft) {
        context.unasked = {"title_nl",  "title_fr",        "title_en", "time_zone",
                           "starts_at", "questions_until", "audience"};
    }
    return context;
}

Meeting meeting_of(const TypedMeeting& typed) {
    Meeting meeting{.audience = typed.audience,
                    .time_zone = typed.time_zone,
                    .place = std::string{trimmed(typed.place)},
                    .video = std::string{trimmed(typed.video)},
                    .title_nl = typed.title_nl,
                    .title_fr = typed.title_fr,
                    .title_en = typed.title_en};
    const locale::TimeZone zone{typed.time_zone};
    if (typed.starts_at) meeting.starts_at = locale::instant_of(*typed.starts_at, zone);
    if (typed.questions_until) {
        meeting.questions_until = locale::instant_of(*typed.questions_until, zone);
    }
    return meeting;
}

TypedMeeting typed_of(const Meeting& meeting) {
    const locale::TimeZone zone{meeting.time_zone};
    TypedMeeting typed{.title_nl = meeting.title_nl,
                       .title_fr = meeting.title_fr,
                       .title_en = meeting.title_en,
                       .time_zone = meeting.time_zone,
                       .starts_at = locale::local_time(meeting.starts_at, zone),
                       .place = meeting.place,
                       .video = meeting.video,
                       .audience = meeting.audience};
    if (meeting.questions_until != Instant{}) {
        typed.questions_until = locale::local_time(meeting.questions_until, zone);
    }
    return typed;
}

}  // namespace agora::assemblies
