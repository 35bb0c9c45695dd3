#pragma once

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace agora {

/// What a refusal means outside: the platform turns it into a status (400-range) and a message.
enum class RefusalKind {
    field,           ///< 422: a value is wrong, at its field
    rule,            ///< 409: the act is against a rule in the present state
    not_found,       ///< 404: it does not exist, or the viewer may not know
    forbidden,       ///< 403: known, but not allowed
    sign_in_needed,  ///< 401, or a page that leads to sign in
    too_many,        ///< 429: again later
};

/// One line of a module's table of refusals: the enumerator's name, its kind and its sentence.
struct RefusalText {
    std::string_view name;
    RefusalKind kind = RefusalKind::rule;
    std::string_view sentence;
};

/// An enumerator is a refusal when its namespace has `refusal_text(Enumerator) -> RefusalText`.
template <typename Enumerator>
concept IsRefusal = requires(Enumerator value) {
    { refusal_text(value) } -> std::same_as<RefusalText>;
};

/// An expected "no", as a sentence, with the field that it concerns.
class Refusal {
 public:
    template <IsRefusal Enumerator>
    Refusal(Enumerator value, std::string field = {},
            std::vector<std::pair<std::string_view, std::string>> values = {})
        : text_(refusal_text(value)), field_(std::move(field)), values_(std::move(values)) {}

    std::string_view name() const { return text_.name; }
    RefusalKind kind() const { return text_.kind; }
    const std::string& field() const { return field_; }
    Message message() const { return {text_.sentence, values_}; }

    template <IsRefusal Enumerator>
    bool is(Enumerator value) const {
        return text_.name == refusal_text(value).name;
    }

 private:
    RefusalText text_;
    std::string field_;
    std::vector<std::pair<std::string_view, std::string>> values_;
};

/// Nothing to say but that it was done.
struct Done {
    bool operator==(const Done&) const = default;
};

/// A value, or the refusal to give one. Reading the wrong side is our own fault and aborts.
template <typename Value>
class [[nodiscard]] Result {
 public:
    using value_type = Value;

    Result(Value value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Refusal refusal) : content_(std::in_place_index<1>, std::move(refusal)) {}
    template <IsRefusal Enumerator>
    Result(Enumerator value) : content_(std::in_place_index<1>, Refusal{value}) {}

    bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const Value& operator*() const& { return checked(); }
    Value& operator*() & { return const_cast<Value&>(checked()); }
    Value&& operator*() && { return std::move(const_cast<Value&>(checked())); }
    const Value* operator->() const { return &checked(); }
    Value* operator->() { return &const_cast<Value&>(checked()); }

    const Refusal& refusal() const {
        AGORA_ASSERT(!ok());
        return std::get<1>(content_);
    }

 private:
    const Value& checked() const {
        AGORA_ASSERT(ok());
        return std::get<0>(content_);
    }
    std::variant<Value, Refusal> content_;
};

template <typename Type>
inline constexpr bool kIsResult = false;
template <typename Value>
inline constexpr bool kIsResult<Result<Value>> = true;

}  // namespace agora
