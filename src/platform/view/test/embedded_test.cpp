#include "agora/resources/embedded.hpp"
#include "agora/view/views.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora {
namespace {

TEST(Embedded, NamesAreSortedAndBytesAreThere) {
    const auto all = resources::embedded().all();
    ASSERT_FALSE(all.empty());
    EXPECT_TRUE(std::ranges::is_sorted(all, {}, &resources::Resource::name));
    for (const auto& resource : all) {
        EXPECT_EQ(resources::embedded().find(resource.name), &resource);
    }
}

TEST(Embedded, EveryTemplateCompilesInEachLanguage) {
    const resources::Set set = resources::embedded();
    EXPECT_NO_THROW((view::Views{set, locale::Translator{set}}));
}

TEST(Embedded, SentencesAreTranslated) {
    const locale::Translator translator{resources::embedded()};
    EXPECT_EQ(translator.translate(Language::nl, "Fill in this field."), "Vul dit veld in.");
    EXPECT_EQ(translator.translate(Language::fr, "Fill in this field."), "Remplir ce champ.");
}

}  // namespace
}  // namespace agora
