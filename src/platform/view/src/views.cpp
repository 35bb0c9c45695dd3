#include "agora/view/views.hpp"

#include "dictionary.hpp"
#include "markers.hpp"
#include "modifiers.hpp"
#include "source.hpp"

#include "agora/base/assert.hpp"

#include <ctemplate/template.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace agora::view {
namespace {

using Compiled = std::unique_ptr<const ctemplate::Template>;
using NamedTemplates = std::vector<std::pair<std::string, Compiled>>;

/// One template in one language.
struct View {
    Compiled body;
    NamedTemplates slots;
    NamedTemplates parts;
    std::string layout;
    std::unique_ptr<const Shape> slot_shape;  ///< the slots by name, then BODY
};

Compiled compile(const MarkerContext& context, const std::string& text) {
    std::string replaced = with_markers_replaced(context, text);
    if (context.escaping == Escaping::html) {
        replaced = "{{%AUTOESCAPE context=\"HTML\"}}" + without_indentation(replaced);
    }
    Compiled made{ctemplate::Template::StringToTemplate(replaced, ctemplate::DO_NOT_STRIP)};
    if (!made) context.faults.push_back(std::string{context.name} + ": ctemplate refuses it");
    return made;
}

NamedTemplates compile_all(const MarkerContext& context, const std::vector<NamedText>& texts) {
    NamedTemplates all;
    for (const auto& [name, text] : texts) all.emplace_back(name, compile(context, text));
    return all;
}

std::unique_ptr<const Shape> shape_of_slots(const std::vector<NamedText>& slots) {
    std::vector<MemberNames> members;
    for (const auto& [name, text] : slots) members.push_back({name});
    members.push_back({"body"});
    return std::make_unique<const Shape>(members);
}

View view_of(const MarkerContext& context, const Source& source) {
    MarkerContext as_text = context;
    as_text.escaping = Escaping::none;
    return {compile(context, source.body), compile_all(as_text, source.slots),
            compile_all(context, source.parts), source.layout, shape_of_slots(source.slots)};
}

std::string expanded(const ctemplate::Template& compiled, const Block& block,
                     const Rendering& rendering) {
    ctemplate::PerExpandData data;
    data.InsertForModifiers(kRenderingKey, &rendering);
    const Dictionary dictionary{block, rendering};
    std::string out;
    out.reserve(16 * 1024);
    AGORA_ASSERT(compiled.ExpandWithData(&out, &dictionary, &data));
    return out;
}

}  // namespace

struct Views::Content {
    explicit Content(const resources::Set& all, const locale::Translator& texts)
        : set(all), assets(all), translator(texts) {}

    View compiled(std::string_view name, Language language, Faults& faults) const {
        const Source source = assemble(set, name, faults);
        return view_of({set, assets, translator, name, language, source.escaping, faults}, source);
    }

    bool has(std::string_view name) const { return views.front().contains(name); }

    const View& get(Language language, std::string_view name) const {
        const ViewsByName& of_language = views[static_cast<std::size_t>(language)];
        const auto found = of_language.find(name);
        AGORA_ASSERT(found != of_language.end());
        const Kept& kept = found->second;
        std::call_once(kept.once, [&] {
            Faults faults;
            View view = compiled(name, language, faults);
            if (!faults.empty()) throw BadTemplate{joined(faults, "\n")};
            kept.view = std::make_unique<const View>(std::move(view));
        });
        return *kept.view;
    }

    /// A view that is compiled by the first who asks for it.
    struct Kept {
        mutable std::once_flag once;
        mutable std::unique_ptr<const View> view;
    };
    using ViewsByName = std::map<std::string, Kept, std::less<>>;

    const resources::Set set;
    const AssetAddresses assets;
    const locale::Translator translator;
    std::array<ViewsByName, kLanguages.size()> views;
};

Views::Views(const resources::Set& set, locale::Translator translator)
    : translator_(std::move(translator)) {
    register_modifiers();
    auto content = std::make_unique<Content>(set, translator_);
    Faults faults;
    for (const auto& resource : set.all()) {
        const std::string name = template_name(resource.name);
        if (name.empty()) continue;
        content->compiled(name, Language::en, faults);
        for (auto& of_language : content->views) of_language.try_emplace(name);
    }
    if (!faults.empty()) throw BadTemplate{joined(faults, "\n")};
    content_ = std::move(content);
}

Views::~Views() = default;

bool Views::has(std::string_view name) const {
    return content_->has(name);
}

bool Views::has_part(std::string_view name, std::string_view part) const {
    return has(name) && std::ranges::any_of(content_->get(Language::en, name).parts,
                                            [&](const auto& each) { return each.first == part; });
}

std::string Views::expand(std::string_view name, std::string_view part, const Reader& reader,
                          const Block& model) const {
    const View& view = content_->get(reader.language, name);
    const Rendering rendering{reader, translator_};
    if (part.empty()) return expanded(*view.body, model, rendering);
    const auto found = std::ranges::find(
        view.parts, part, [](const auto& each) { return std::string_view{each.first}; });
    AGORA_ASSERT(found != view.parts.end());
    return expanded(*found->second, model, rendering);
}

std::string Views::expand_page(std::string_view name, const Reader& reader, const Block& model,
                               const Block& globals) const {
    const View& view = content_->get(reader.language, name);
    const Rendering rendering{reader, translator_};
    std::vector<std::string> texts;
    for (const auto& [slot, compiled] : view.slots) {
        texts.push_back(expanded(*compiled, model, rendering));
    }
    const std::string body = expanded(*view.body, model, rendering);

    std::vector<Slot> slots;
    for (const std::string& text : texts) slots.push_back({.text = text, .shown = !text.empty()});
    slots.push_back({.text = body, .is_markup = true, .shown = true});
    const Block outer{view.slot_shape.get(), slots.data(), &globals};
    return expanded(*content_->get(reader.language, view.layout).body, outer, rendering);
}

}  // namespace agora::view
