#pragma once

#include "agora/files/store.hpp"

#include <memory>
#include <string_view>

struct evp_md_ctx_st;

namespace agora::files {

/// SHA-256 of what is added, piece by piece.
class StreamDigest {
 public:
    StreamDigest();
    void add(std::string_view bytes);
    Digest finish();

 private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace agora::files
