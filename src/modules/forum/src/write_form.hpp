#pragma once

#include "agora/fields/form.hpp"
#include "agora/fields/form_read.hpp"
#include "agora/forum/thread.hpp"

#include <array>
#include <string>

// The forms in which somebody writes: a thread, an answer, a change.
namespace agora::forum {

inline constexpr std::size_t kLongestTitle = 150;
inline constexpr std::size_t kLongestBody = 20'000;
inline constexpr std::size_t kLongestTags = 200;

inline constexpr std::array kKindOptions{
    fields::Option{"question", tr("A question"), tr("One answer can solve it.")},
    fields::Option{"discussion", tr("A discussion"), tr("To think together.")},
};
inline constexpr fields::FormField kTitle{.name = "title",
                                          .label = tr("Your question or subject in one line"),
                                          .required = true,
                                          .minimum = 6,
                                          .maximum = kLongestTitle};
inline constexpr fields::FormField kBody{
    .name = "body",
    .type = fields::FieldType::textarea,
    .label = tr("Tell more"),
    .hint = tr("What did you try, what exactly do you want to know? **bold**, lists and links "
               "work. #12 points at thread 12."),
    .required = true,
    .maximum = kLongestBody,
    .rows = 8,
    .markdown = true};
inline constexpr fields::FormField kCategory{.name = "category",
                                             .type = fields::FieldType::select,
                                             .label = tr("Where it belongs"),
                                             .required = true};
inline constexpr fields::FormField kKind{.name = "kind",
                                         .type = fields::FieldType::radios,
                                         .label = tr("What it is"),
                                         .required = true,
                                         .options = kKindOptions};
inline constexpr fields::FormField kWrittenIn{.name = "language",
                                              .type = fields::FieldType::select,
                                              .label = tr("Written in"),
                                              .required = true,
                                              .options = fields::kLanguageOptions};
inline constexpr fields::FormField kTags{
    .name = "tags",
    .label = tr("Words to find it by"),
    .hint = tr("At most five, with commas between: invoice, photography."),
    .maximum = kLongestTags};
inline constexpr fields::FormField kSeen{.name = "seen", .type = fields::FieldType::hidden};
inline constexpr fields::FormField kLooked{.name = "looked", .type = fields::FieldType::hidden};
inline constexpr fields::FormField kAnswerBody{.name = "body",
                                               .type = fields::FieldType::textarea,
                                               .label = tr("Your answer"),
                                               .hint = tr("**bold**, lists and links work. #12 "
                                                          "points at thread 12."),
                                               .required = true,
                                               .maximum = kLongestBody,
                                               .rows = 6,
                                               .markdown = true};

inline constexpr std::array kNewForm{kTitle, kBody, kCategory, kKind, kWrittenIn, kTags, kLooked};
inline constexpr std::array kAnswerForm{kAnswerBody, kWrittenIn};
inline constexpr std::array kChangeOpening{kTitle, kBody, kKind, kWrittenIn, kTags, kSeen};
inline constexpr std::array kChangeAnswer{kAnswerBody, kWrittenIn, kSeen};

struct TypedThread {
    std::string title = {};
    std::string body = {};
    CategoryId category = {};
    Kind kind = Kind::question;
    std::string language = {};
    std::string tags = {};
};
AGORA_FIELDS(TypedThread, title, body, category, kind, language, tags)

struct TypedAnswer {
    std::string body = {};
    std::string language = {};
};
AGORA_FIELDS(TypedAnswer, body, language)

struct TypedOpening {
    std::string title = {};
    std::string body = {};
    Kind kind = Kind::question;
    std::string language = {};
    std::string tags = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedOpening, title, body, kind, language, tags, seen)

struct TypedChange {
    std::string body = {};
    std::string language = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedChange, body, language, seen)

}  // namespace agora::forum
