import { join } from "node:path";
import { connectSocket } from "./zmtp.ts";
