#pragma once

#include "agora/base/language.hpp"
#include "agora/resources/resources.hpp"
#include "agora/vocabulary/terms.hpp"
#include "dice.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agora::demo {

/// What a text may speak of.
struct Subject {
    Language language = Language::en;
    const vocabulary::Term* profession = nullptr;
    std::string main_sector;  ///< its slug
    std::vector<const vocabulary::Term*> skills;
    std::string town;
};

/// Texts people could have written; within a pile each comes once before one comes again.
class Texts {
 public:
    explicit Texts(const resources::Set& files);
    /// slot: "who_i_am" … "what_i_look_for".
    std::string draw(std::string_view slot, const Subject& subject, Dice& dice);

 private:
    struct Pile {
        std::vector<std::string_view> texts;
        std::size_t taken = 0;
    };
    Pile* pile(Language language, std::string_view slot, std::string_view whom);

    std::map<std::string, Pile, std::less<>> piles_;
};

}  // namespace agora::demo
