#pragma once

#include "agora/fields/form.hpp"
#include "labels.hpp"
#include "tell.hpp"

#include <array>

// What telling a story asks.
namespace agora::stories {

inline constexpr std::string_view kTellPart = tr("What you tell");
inline constexpr std::string_view kAgreePart = tr("What it may be used for");

inline constexpr std::array kUsesForm{
    fields::FormField{.name = "uses",
                      .type = fields::FieldType::checkboxes,
                      .label = tr("I agree that it is shown"),
                      .group = kAgreePart,
                      .required = true,
                      .options = kUseOptions},
    fields::FormField{.name = "text_version", .type = fields::FieldType::hidden},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedUses {
    std::vector<Use> uses = {};
    std::int64_t text_version = 0;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedUses, uses, text_version, seen)

inline constexpr std::array kTellForm{
    fields::FormField{.name = "member",
                      .type = fields::FieldType::email,
                      .label = tr("E-mail address of the member who told it"),
                      .hint = tr("They read it first. Nobody else sees it before their own yes."),
                      .required = true},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::radios,
                      .label = tr("What kind of story is it?"),
                      .required = true,
                      .options = kKindOptions},
    fields::FormField{.name = "title",
                      .label = tr("Title"),
                      .hint = tr("A few words that make others curious."),
                      .group = kTellPart,
                      .required = true,
                      .minimum = 3,
                      .maximum = 100},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::textarea,
                      .label = tr("The story"),
                      .hint = tr("As you would say it. With a video: what is said in it, for who "
                                 "can't hear or doesn't want sound. A picture or a video can be "
                                 "added afterwards."),
                      .group = kTellPart,
                      .required = true,
                      .minimum = 40,
                      .maximum = 6000,
                      .rows = 12},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("In which language is it?"),
                      .group = kTellPart,
                      .required = true,
                      .options = fields::kLanguageOptions},
    fields::FormField{.name = "shown_as",
                      .label = tr("The name that stands below it"),
                      .hint = tr("As you like: a first name, a trade and a town, “a member”."),
                      .group = kTellPart,
                      .required = true,
                      .minimum = 2,
                      .maximum = 80},
    fields::FormField{.name = "video_address",
                      .type = fields::FieldType::url,
                      .label = tr("Address of a video elsewhere"),
                      .hint = tr("It lies outside Agora: when you withdraw the story, the link "
                                 "goes, and you take the video away there yourself."),
                      .group = kTellPart},
    kUsesForm[0],
    kUsesForm[1],
    kUsesForm[2],
};
struct TypedStory {
    std::string member = {};
    std::optional<Kind> kind = {};
    std::string title = {};
    std::string body = {};
    std::string language = {};
    std::string shown_as = {};
    std::string video_address = {};
    std::vector<Use> uses = {};
    std::int64_t text_version = 0;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedStory, member, kind, title, body, language, shown_as, video_address, uses,
             text_version, seen)

}  // namespace agora::stories
