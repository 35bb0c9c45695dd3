#pragma once

#include "agora/base/language.hpp"
#include "agora/resources/resources.hpp"
#include "dice.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace agora::demo {

struct Name {
    std::string text;
    std::string origin;  ///< the language that the last name comes from
};

/// Names as they are found among speakers of a language, each whole name once while there are enough.
class Names {
 public:
    explicit Names(const resources::Set& files);
    Name draw(Language language, Dice& dice);

 private:
    struct Pool {
        std::vector<std::string_view> first;
        std::vector<double> first_sums;
        std::vector<std::string_view> last;
    };
    Name once(Language language, Dice& dice) const;

    std::map<std::string, Pool, std::less<>> pools_;
    std::unordered_set<std::string> used_;
};

}  // namespace agora::demo
