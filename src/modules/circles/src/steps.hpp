#pragma once

#include "agora/circles/circle.hpp"

#include <string_view>
#include <vector>

namespace agora::circles {

/// What a group's animators do after it entered a state, with a text that they can send. The texts are
/// English sources; {group} and {address} of a message are the group's name and page.
struct Step {
    std::string_view key;
    State state = State::proposed;
    int days = 0;  ///< after the group entered the state
    std::string_view title;
    std::string_view why;
    std::string_view message = {};
};

const std::vector<Step>& all_steps();
/// Null when the program has no such step (any more).
const Step* step_of(std::string_view key);

}  // namespace agora::circles
