#pragma once

#include "agora/fields/form.hpp"
#include "labels.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

// What an item of the kit asks, and each version of it.
namespace agora::kit {

inline constexpr std::size_t kMostUploadBytes = 64 * 1024 * 1024;
inline constexpr std::string_view kDaysPart = tr("How long it is valid");
inline constexpr std::string_view kContentPart = tr("What it holds");

inline constexpr fields::FormField kAudience{.name = "audience",
                                             .type = fields::FieldType::radios,
                                             .label = tr("Who may have it?"),
                                             .required = true,
                                             .options = kAudienceOptions};

inline constexpr std::array kItemForm{
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::radios,
                      .label = tr("What is it?"),
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{
        .name = "title", .label = tr("Title"), .required = true, .minimum = 3, .maximum = 120},
    fields::FormField{.name = "summary",
                      .label = tr("In one sentence"),
                      .hint = tr("For which occasion, and for whom."),
                      .required = true,
                      .maximum = 250},
    fields::FormField{.name = "languages",
                      .type = fields::FieldType::checkboxes,
                      .label = tr("In which languages is it?"),
                      .hint = tr("The title stands in the first one."),
                      .required = true,
                      .options = fields::kLanguageOptions},
    kAudience,
    fields::FormField{.name = "valid_from",
                      .type = fields::FieldType::date,
                      .label = tr("From"),
                      .hint = tr("Until that day the present version stays the one that counts."),
                      .group = kDaysPart,
                      .required = true},
    fields::FormField{.name = "valid_until",
                      .type = fields::FieldType::date,
                      .label = tr("Last day on which it is valid"),
                      .hint = tr("After it nobody can download it any more. You are reminded "
                                 "before."),
                      .group = kDaysPart,
                      .required = true},
    fields::FormField{.name = "document",
                      .type = fields::FieldType::file,
                      .label = tr("File"),
                      .hint = tr("Slides and brochures: PDF, OpenDocument or Office without "
                                 "macros, at most 20 MB. A video: MP4 or WebM, at most 60 MB."),
                      .group = kContentPart,
                      .accept = ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx,.mp4,.webm"},
    fields::FormField{.name = "address",
                      .type = fields::FieldType::url,
                      .label = tr("Address of a video elsewhere"),
                      .hint = tr("Agora opens nothing there by itself: whoever clicks leaves "
                                 "Agora."),
                      .group = kContentPart},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("Text"),
                      .hint = tr("Leave an empty line between paragraphs. A line that begins with "
                                 "# is a heading, one with - stands in a list, **two stars** make "
                                 "words bold."),
                      .group = kContentPart,
                      .maximum = 30'000,
                      .rows = 14,
                      .markdown = true},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedItem {
    std::optional<Kind> kind = {};
    std::string title = {};
    std::string summary = {};
    std::vector<std::string> languages = {};
    std::optional<Audience> audience = {};
    Date valid_from = {};
    Date valid_until = {};
    std::string address = {};
    std::string body = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedItem, kind, title, summary, languages, audience, valid_from, valid_until, address,
             body, seen)

inline constexpr std::array kFactsForm{
    kAudience,
    fields::FormField{.name = "replaced_by",
                      .type = fields::FieldType::select,
                      .label = tr("What takes its place, when it is no longer valid"),
                      .options = {}},
};
struct TypedFacts {
    Audience audience = Audience::ambassadors;
    std::string replaced_by = {};
};
AGORA_FIELDS(TypedFacts, audience, replaced_by)

}  // namespace agora::kit
