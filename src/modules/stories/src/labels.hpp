#pragma once

#include "agora/fields/form.hpp"
#include "agora/stories/story.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::stories {

inline constexpr std::array kKindOptions{
    fields::Option{"testimony", tr("What the cooperative is to me"),
                   tr("How you came here, what you found, what you would miss.")},
    fields::Option{"two_minutes", tr("How I speak of us in two minutes"),
                   tr("To family, to a client, at a fair: in your own words.")},
};
inline constexpr std::array kUseOptions{
    fields::Option{"page", tr("On the page of stories, for everybody"),
                   tr("Without this one there is no other.")},
    fields::Option{"home", tr("On the home page of this site")},
    fields::Option{"kit", tr("In the kit of ambassadors, who may read it aloud and point at it")},
    fields::Option{"newsletter", tr("In newsletters of the cooperative")},
    fields::Option{"press", tr("For the press and in print")},
};
inline constexpr std::array kTakingOptions{
    fields::Option{"newsletter", tr("A newsletter of the cooperative")},
    fields::Option{"press", tr("The press, or print")},
};

std::string_view label_of(Kind kind);
std::string_view label_of(State state);
std::string_view label_of(Use use);

}  // namespace agora::stories
