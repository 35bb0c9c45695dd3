#pragma once

#include "agora/surveys/questionnaire.hpp"

namespace agora::demo {

/// Of the survey that has ended.
surveys::Questionnaire about_networks();
/// Of the survey that waits for answers.
surveys::Questionnaire about_meetings();

}  // namespace agora::demo
