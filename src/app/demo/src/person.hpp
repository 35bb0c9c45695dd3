#pragma once

#include "agora/accounts/account.hpp"
#include "agora/demo/demo.hpp"
#include "agora/members/whole_profile.hpp"
#include "names.hpp"
#include "places.hpp"
#include "profession_weights.hpp"
#include "sharing.hpp"
#include "texts.hpp"

#include <optional>

namespace agora::demo {

/// Somebody who does not exist.
struct Person {
    accounts::NewAccount account;
    members::WholeProfile whole;
    Instant joined;
};

/// What is settled about a person before chance decides the rest.
struct Known {
    Instant joined;
    Decision decision = Decision::for_everyone;
    std::optional<Language> language = {};
    std::string mail = {};  ///< empty: made of the name and the number
    std::int64_t number = 0;
};

/// Invents people one after the other; the same dice give the same people.
class Crowd {
 public:
    Crowd(const World& world, Instant now);
    Person draw(const Known& known, Dice& dice);

 private:
    struct Sketch;
    void give_account(Person& person, const Known& known, const Sketch& sketch, Dice& dice) const;
    void give_work(members::Profile& profile, Sketch& sketch, Dice& dice) const;
    void give_languages(members::Profile& profile, const Sketch& sketch, Dice& dice) const;
    void give_contact(members::Profile& profile, const Sketch& sketch, Dice& dice) const;
    void give_texts(members::Profile& profile, const Sketch& sketch, Dice& dice);
    void give_moments(members::Profile& profile, const Known& known, Dice& dice) const;

    const World& world_;
    Instant now_;
    Names names_;
    Places places_;
    Professions professions_;
    Texts texts_;
};

}  // namespace agora::demo
