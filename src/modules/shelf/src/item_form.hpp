#pragma once

#include "agora/fields/form.hpp"
#include "agora/shelf/item.hpp"
#include "agora/web/answer.hpp"
#include "item_store.hpp"

#include <array>
#include <optional>

// The forms of the shelf: what a text, a file, a link asks.
namespace agora::shelf {

inline constexpr std::size_t kMostUploadBytes = 21 * 1024 * 1024;
inline constexpr std::size_t kMostTextBytes = 1024 * 1024;

inline constexpr std::array kAudienceOptions{
    fields::Option{"group", tr("Members of the group")},
    fields::Option{"members", tr("All members of the cooperative")},
    fields::Option{"everyone", tr("Everybody, also without an account")},
};
inline constexpr std::array kToolOptions{
    fields::Option{"cloud", tr("Shared drive")},    fields::Option{"chat", tr("Chat")},
    fields::Option{"pad", tr("Pad or board")},      fields::Option{"mailing", tr("Mailing list")},
    fields::Option{"social", tr("Social network")}, fields::Option{"other", tr("Something else")},
};

inline constexpr fields::FormField kTitle{
    .name = "title", .label = tr("Title"), .required = true, .maximum = 120};
inline constexpr fields::FormField kAudience{.name = "audience",
                                             .type = fields::FieldType::radios,
                                             .label = tr("Who may read it?"),
                                             .required = true,
                                             .options = kAudienceOptions};
inline constexpr fields::FormField kAddress{
    .name = "address",
    .type = fields::FieldType::url,
    .label = tr("Its address"),
    .hint = tr("Agora opens nothing there by itself: whoever clicks leaves Agora."),
    .required = true};
inline constexpr fields::FormField kTool{.name = "tool",
                                         .type = fields::FieldType::select,
                                         .label = tr("What is it?"),
                                         .required = true,
                                         .options = kToolOptions};

inline constexpr std::array kTextForm{
    kTitle,
    fields::FormField{
        .name = "body",
        .type = fields::FieldType::textarea,
        .label = tr("Text"),
        .hint = tr("Leave an empty line between paragraphs. A line that begins with # "
                   "is a heading, one with - stands in a list, **two stars** make "
                   "words bold."),
        .required = true,
        .maximum = kLongestText,
        .rows = 18,
        .markdown = true},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("In which language is it?"),
                      .required = true,
                      .options = fields::kLanguageOptions},
    kAudience,
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
inline constexpr std::array kFileForm{
    fields::FormField{.name = "document",
                      .type = fields::FieldType::file,
                      .label = tr("Document file"),
                      .hint = tr("PDF, OpenDocument or Office without macros, at most 20 MB."),
                      .required = true,
                      .accept = ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx"},
    kTitle, kAudience};
inline constexpr std::array kLinkForm{kTool, kTitle, kAddress, kAudience};
inline constexpr std::array kTitleForm{kTitle};
inline constexpr std::array kAudienceForm{kAudience};

/// What was typed in any of the forms.
struct TypedItem {
    std::string title = {};
    std::string body = {};
    std::string language = {};
    std::optional<Audience> audience = {};
    Tool tool = Tool::other;
    std::string address = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedItem, title, body, language, audience, tool, address, seen)

struct ReadItem {
    TypedItem value;
    fields::FormState state = {};

    bool ok() const { return state.ok(); }
};
/// For whom a form is: only an animator is asked who may read it, and only when it is new.
struct Occasion {
    Kind kind = Kind::text;
    bool is_new = false;
    bool by_animator = false;
};
fields::Form form_of(const Occasion& occasion);
fields::FormContext context_of(const Occasion& occasion);
/// What was sent, read by that form.
ReadItem read_item(web::Call& call, const Occasion& occasion);

}  // namespace agora::shelf
