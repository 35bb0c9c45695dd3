#pragma once

#include "acting.hpp"
#include "agora/ambassadors/ambassador.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::ambassadors {

/// A service mail, with the line in the inbox that goes with it.
struct LetterWords {
    std::string about;  ///< of the inbox's line
    std::string path;
    Message subject;
    std::vector<Message> paragraphs;
    std::string_view button;
    std::string_view reason;
};
/// In the reader's language; nothing happens for who left or is suspended.
void post(const Acting& acting, AccountId to, const LetterWords& words);

}  // namespace agora::ambassadors
