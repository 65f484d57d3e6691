import { mount } from "@/components/mount";
import { Popup } from "@/components/popup/popup";
import { openServices } from "@/components/real-services";

void mount(<Popup services={openServices()} />, (words) => words.product);
