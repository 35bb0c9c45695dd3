#include "minutes_document.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/pdf.hpp"
#include "meeting_view.hpp"

namespace agora::assemblies {
namespace {

using pdf::Tone;

/// What somebody wrote in this language, or nothing.
const std::string& summary_in(const Meeting& meeting, Language language) {
    return language == Language::nl   ? meeting.summary_nl
           : language == Language::fr ? meeting.summary_fr
                                      : meeting.summary_en;
}

std::vector<pdf::Fact> facts_of(const web::Call& call, const Meeting& meeting) {
    std::vector<pdf::Fact> facts{
        {call.say(tr("When")), pdf::words(when_of(meeting, meeting.starts_at, call.language))}};
    if (!meeting.place.empty()) {
        facts.push_back({call.say(tr("Place")), pdf::words(meeting.place)});
    }
    return facts;
}

}  // namespace

pdf::Document document_of(const web::Call& call, const Seen& seen, const Minutes& minutes) {
    const Meeting& meeting = seen.meeting;
    const std::string title = title_of(meeting, call.language);
    pdf::Document document{
        .title = call.say({tr("Minutes: {meeting}"), {{"meeting", title}}}),
        .address = call.link(path_of(meeting.meeting_id, "/minutes")),
    };
    auto& blocks = document.blocks;
    const bool approved = meeting.state == State::approved;
    std::string kicker = body_link(call, seen.body).label;
    if (approved) kicker += " · " + call.say(tr("Minutes approved"));
    blocks.push_back(pdf::paragraph(pdf::words(kicker), Tone::kicker));
    blocks.push_back(pdf::heading(1, document.title));
    if (!approved) {
        blocks.push_back(pdf::paragraph(
            pdf::words(call.say(tr("Not approved yet: only who keeps meetings reads this."))),
            Tone::boxed));
    }
    blocks.push_back(pdf::facts(facts_of(call, meeting)));
    const std::string& summary = summary_in(meeting, call.language);
    if (!summary.empty()) {
        blocks.push_back(pdf::heading(2, call.say(tr("What was decided, in plain words"))));
        for (const std::string_view line : split(summary, '\n')) {
            if (!trimmed(line).empty()) {
                blocks.push_back(pdf::paragraph(pdf::words(trimmed(line))));
            }
        }
        blocks.push_back(pdf::heading(2, call.say(tr("Minutes"))));
    }
    const std::int64_t level = summary.empty() ? 2 : 3;
    for (pdf::Block& block : web::written(call, minutes.body, minutes.language, level)) {
        blocks.push_back(std::move(block));
    }
    return document;
}

}  // namespace agora::assemblies
