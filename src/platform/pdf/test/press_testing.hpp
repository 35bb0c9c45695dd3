#pragma once

#include "agora/pdf/press.hpp"
#include "agora/pdf/testing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::pdf {

/// The program of this build.
class PressTest : public testing::Test {
 protected:
    /// A busy machine is no failure.
    static PressOptions options() {
        return {.program = AGORA_BUILD_DIR "/agora-pdf",
                .waiting_time = std::chrono::minutes{10},
                .time_limit = std::chrono::minutes{10}};
    }
    static Document document(std::vector<Block> blocks) {
        return {.title = "Een titel",
                .language = "nl",
                .publisher = "Coöperatie",
                .address = "https://agora.example/nl/recommendations",
                .state = "Zoals het er stond op 1 december 2026.",
                .page_label = "Pagina {page} van {pages}",
                .blocks = std::move(blocks)};
    }
    std::string print(std::vector<Block> blocks) {
        const auto bytes = press_.print(document(std::move(blocks)));
        EXPECT_TRUE(bytes.ok()) << bytes.refusal().name();
        return bytes.ok() ? *bytes : "";
    }
    static Block rows(std::size_t count) {
        std::vector<std::vector<Line>> rows;
        for (std::size_t at = 0; at < count; ++at) {
            const std::string number = std::to_string(at);
            rows.push_back({link("N" + number, "https://agora.example/nl/" + number),
                            words("Titel van rij " + number), words("Aanvaard")});
        }
        return table({{"Nummer", 1}, {"Titel", 3}, {"Status", 1}}, std::move(rows));
    }

    Press press_{options()};
};

}  // namespace agora::pdf
