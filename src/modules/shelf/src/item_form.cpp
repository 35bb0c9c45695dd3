#include "item_form.hpp"

namespace agora::shelf {
namespace {

struct TypedText {
    std::string title = {};
    std::string body = {};
    std::string language = {};
    std::optional<Audience> audience = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedText, title, body, language, audience, seen)

struct TypedLink {
    Tool tool = Tool::other;
    std::string title = {};
    std::string address = {};
    std::optional<Audience> audience = {};
};
AGORA_FIELDS(TypedLink, tool, title, address, audience)

struct TypedFile {
    std::string title = {};
    std::optional<Audience> audience = {};
};
AGORA_FIELDS(TypedFile, title, audience)

struct TypedTitle {
    std::string title = {};
};
AGORA_FIELDS(TypedTitle, title)

}  // namespace

ReadItem read_item(web::Call& call, const Occasion& occasion) {
    const fields::FormContext context = context_of(occasion);
    if (occasion.kind == Kind::text) {
        auto read = web::read_form<TypedText>(call, kTextForm, context);
        TypedText& typed = read.value;
        return {{.title = std::move(typed.title),
                 .body = std::move(typed.body),
                 .language = std::move(typed.language),
                 .audience = typed.audience,
                 .seen = typed.seen},
                std::move(read.state)};
    }
    if (occasion.kind == Kind::link) {
        auto read = web::read_form<TypedLink>(call, kLinkForm, context);
        TypedLink& typed = read.value;
        return {{.title = std::move(typed.title),
                 .audience = typed.audience,
                 .tool = typed.tool,
                 .address = std::move(typed.address)},
                std::move(read.state)};
    }
    if (occasion.is_new) {
        auto read = web::read_form<TypedFile>(call, kFileForm, context);
        return {{.title = std::move(read.value.title), .audience = read.value.audience},
                std::move(read.state)};
    }
    auto read = web::read_form<TypedTitle>(call, kTitleForm);
    return {{.title = std::move(read.value.title)}, std::move(read.state)};
}

fields::Form form_of(const Occasion& occasion) {
    switch (occasion.kind) {
        case Kind::text:
            return kTextForm;
        case Kind::file:
            return occasion.is_new ? fields::Form{kFileForm} : fields::Form{kTitleForm};
        case Kind::link:
            return kLinkForm;
    }
    return kTextForm;
}

fields::FormContext context_of(const Occasion& occasion) {
    if (occasion.is_new && occasion.by_animator) return {};
    return {.unasked = {"audience"}};
}

}  // namespace agora::shelf
