#pragma once

#include "agora/view/block.hpp"
#include "agora/view/views.hpp"

#include <ctemplate/template_dictionary_interface.h>

#include <string>

namespace agora::view {

/// What a modifier knows of the rendering under way.
struct Rendering {
    const Reader& reader;
    const locale::Translator& translator;
    /// The markup that the dictionary gave out last: x-html passes exactly this and escapes all else.
    mutable std::string_view markup = {};
};

/// A block as ctemplate asks for it, without copies and without its global table of names.
class Dictionary final : public ctemplate::TemplateDictionaryInterface {
 public:
    Dictionary(const Block& block, const Rendering& rendering)
        : block_(&block), rendering_(rendering) {}

 protected:
    using Name = ctemplate::TemplateString;
    ctemplate::TemplateString GetValue(const Name& variable) const override;
    bool IsHiddenSection(const Name& name) const override;
    bool IsUnhiddenSection(const Name& name) const override { return !IsHiddenSection(name); }
    bool IsHiddenTemplate(const Name&) const override { return true; }
    const char* GetIncludeTemplateName(const Name&, int) const override { return ""; }
    Iterator* CreateTemplateIterator(const Name& section) const override;
    Iterator* CreateSectionIterator(const Name& section) const override;
    void DumpToString(std::string* out, int level) const override;

 private:
    class Blocks;
    const Block* block_;
    const Rendering& rendering_;
};

}  // namespace agora::view
