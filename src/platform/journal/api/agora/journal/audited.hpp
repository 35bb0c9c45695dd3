#pragma once

#include "agora/journal/event.hpp"

#include <string_view>
#include <vector>

// Every kind of privileged act that the program can write down, known before the first one happens:
// each has to be told in words (web::AuditWords), and a test holds the two against each other.
namespace agora::journal {

struct AuditedWord {
    std::string_view name;
    std::vector<std::string_view> values;  ///< of an enumerator; else empty
};

struct AuditedKind {
    std::string_view name;  ///< the event's kName
    std::vector<AuditedWord> words;
};

/// Filled while the program starts, by every emit(…, Audit::yes) that is built into it.
const std::vector<AuditedKind>& audited_kinds();

namespace detail {

bool note_audited(AuditedKind kind);

template <Event AnyEvent>
AuditedKind kind_of() {
    AuditedKind kind{AnyEvent::kName, {}};
    fields::for_each_type<AnyEvent>([&]<typename Type>(std::string_view name) {
        AuditedWord word{name, {}};
        if constexpr (fields::DescribedEnum<Type>) {
            fields::for_each_enumerator<Type>(
                [&](std::string_view value, Type) { word.values.push_back(value); });
        }
        kind.words.push_back(std::move(word));
    });
    return kind;
}

template <Event AnyEvent>
inline const bool kNoted = note_audited(kind_of<AnyEvent>());

}  // namespace detail
}  // namespace agora::journal
