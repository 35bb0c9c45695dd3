#pragma once

#include "agora/meetings/evaluation.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::meetings {

struct MoodBar {
    std::string label;
    std::int64_t people = 0;
};
AGORA_FIELDS(MoodBar, label, people)

/// What people said, of one meeting or of a year; `enough` says whether anything may be told.
struct EvaluationView {
    std::string heading;
    std::int64_t events = 0;
    std::int64_t people = 0;
    std::int64_t asked = 0;
    std::int64_t answers = 0;
    std::int64_t fewest = kFewestAnswers;
    bool enough = false;
    std::int64_t counted = 0;
    std::int64_t contacts = 0;
    std::vector<MoodBar> moods = {};
};
AGORA_FIELDS(EvaluationView, heading, events, people, asked, answers, fewest, enough, counted,
             contacts, moods)

std::string_view label_of(Mood mood);
EvaluationView view_of(const web::Call& call, const Evaluation& evaluation, std::string heading);

}  // namespace agora::meetings
