#include "agora/locale/formats.hpp"
#include "agora/matching/shown.hpp"
#include "agora/members/profile.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/services.hpp"
#include "words.hpp"

#include <array>

namespace agora::matching {
namespace {

using members::Availability;

Message skill_text(const Reason& line, const std::string& skill) {
    const bool needed = line.code == Code::must_skill;
    if (line.points > 0) {
        return {needed ? tr("Has a skill that is needed: {skill}")
                       : tr("Has a skill that is welcome: {skill}"),
                {{"skill", skill}}};
    }
    return {needed ? tr("Needed and not shown: {skill}") : tr("Welcome and not shown: {skill}"),
            {{"skill", skill}}};
}

Message profession_text(const Reason& line, const std::string& profession) {
    constexpr std::array kTexts{tr("Another profession than {profession}, or none shown"),
                                tr("A profession of the same sector as {profession}"),
                                tr("A profession near {profession}"),
                                tr("The profession asked: {profession}")};
    return {kTexts.at(static_cast<std::size_t>(line.number)), {{"profession", profession}}};
}

Message place_text(const Reason& line, const Speaker& speaker) {
    if (line.word.empty() || line.number < 0) return {tr("No place is shown"), {}};
    const std::string place{speaker.atlas->name(line.word, speaker.language)};
    if (line.number == 0) return {tr("Works in the town itself: {place}"), {{"place", place}}};
    return {tr("Works in {place}, {km} km away"),
            {{"place", place}, {"km", locale::number(speaker.language, line.number)}}};
}

Message language_text(const Reason& line, const Speaker& speaker) {
    constexpr std::array kTexts{tr("{language} is not shown"), tr("{language}, basic"),
                                tr("{language}, good"), tr("{language}, fluent"),
                                tr("{language}, as a native language")};
    return {kTexts.at(static_cast<std::size_t>(line.number)),
            {{"language", locale::language_name(speaker.language, line.word)}}};
}

std::string_view availability_text(const Reason& line) {
    switch (static_cast<Availability>(line.number)) {
        case Availability::looking_for_work:
            return tr("Looks for work");
        case Availability::open_to_collaborate:
            return tr("Is open to collaboration");
        case Availability::not_now:
            return tr("Not available now");
        case Availability::unsaid:
            break;
    }
    return tr("Does not show whether available");
}

std::string_view stage_text(const Reason& line) {
    constexpr std::array kTexts{tr("No stage is shown"), tr("Stage: idea"), tr("Stage: starting"),
                                tr("Stage: growing"), tr("Stage: established")};
    return kTexts.at(static_cast<std::size_t>(line.number));
}

Message trust_text(const Reason& line, const Speaker& speaker) {
    if (line.number == 0) return {tr("No recommendation is shown yet"), {}};
    if (line.number == 1) return {tr("Recommended after one collaboration"), {}};
    return {tr("Recommended after {number} collaborations"),
            {{"number", locale::number(speaker.language, line.number)}}};
}

std::string_view age_text(const Reason& line) {
    if (line.points == 0) return tr("Profile confirmed more than 200 days ago");
    return line.points == rule_of(Code::freshness).most
               ? tr("Profile confirmed in the last 90 days")
               : tr("Profile confirmed in the last 200 days");
}

}  // namespace

Message sentence_of(const Reason& line, const Speaker& speaker) {
    const std::string term{speaker.terms->label(line.term, speaker.language)};
    switch (line.code) {
        case Code::must_skill:
        case Code::nice_skill:
            return skill_text(line, term);
        case Code::profession:
            return profession_text(line, term);
        case Code::place:
            return place_text(line, speaker);
        case Code::language:
            return language_text(line, speaker);
        case Code::availability:
            return {availability_text(line), {}};
        case Code::stage:
            return {stage_text(line), {}};
        case Code::trust:
            return trust_text(line, speaker);
        case Code::freshness:
            return {age_text(line), {}};
    }
    return {};
}

Speaker speaker_of(const web::Call& call) {
    return {call.services.state<vocabulary::TermsHolder>().current(),
            call.services.state<territories::AtlasHolder>().current(), call.language};
}

MatchView view_of(const web::Call& call, const Match& match) {
    const Speaker speaker = speaker_of(call);
    MatchView view{.points = match.points, .most = match.most};
    const auto line_of = [&](const Reason& line) {
        return LineView{call.say(sentence_of(line, speaker)), line.points, line.most};
    };
    for (const Reason& line : match.reasons) view.reasons.push_back(line_of(line));
    for (const Missing& line : match.missing) view.missing.push_back(line_of(line));
    return view;
}

std::vector<std::string> sentences(const web::Call& call, const Match& match) {
    std::vector<std::string> all;
    const MatchView view = view_of(call, match);
    for (const auto& lines : {view.reasons, view.missing}) {
        for (const LineView& line : lines) {
            all.push_back(call.say({tr("{text}: {points} of {most} points"),
                                    {{"text", line.text},
                                     {"points", std::to_string(line.points)},
                                     {"most", std::to_string(line.most)}}}));
        }
    }
    return all;
}

}  // namespace agora::matching
