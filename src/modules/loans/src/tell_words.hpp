#pragma once

#include "agora/base/text.hpp"
#include "tell.hpp"

#include <string>

namespace agora::loans {

/// Which side is told of it.
struct Told {
    bool borrower = false;
    bool lender = false;
};
Told told_of(News news);

/// What the words speak of, in the language of whoever reads them.
struct About {
    std::string thing = {};
    std::string first = {};
    std::string last = {};
};
Message subject_of(News news, bool to_lender, const About& about);
/// One sentence that says what to do.
Message sentence_of(News news, bool to_lender, const About& about);

}  // namespace agora::loans
