#pragma once

#include "agora/fields/form.hpp"
#include "relay.hpp"

#include <array>

namespace agora::members {

/// The text of a message, wherever one is written.
inline constexpr fields::FormField kMessageField{.name = "message",
                                                 .type = fields::FieldType::textarea,
                                                 .label = tr("Message"),
                                                 .required = true,
                                                 .maximum = kMostCharactersOfMessage,
                                                 .rows = 8};
inline constexpr std::array kMessageForm{kMessageField};

struct TypedMessage {
    std::string message;
};
AGORA_FIELDS(TypedMessage, message)

}  // namespace agora::members
